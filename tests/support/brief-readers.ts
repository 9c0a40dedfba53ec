/** Readers of all versions of a brief, who know whose submissions each of them counts. */
import type { ToldPart, ToldRegion } from '../../src/lib/disclosure/told.ts';
import type { BriefContent } from '../../src/lib/server/briefs/content.ts';
import type { AnsweredAgain, Matter, Places, Submission } from './answered-again.ts';
import { countedIn } from './answered-again.ts';
import type { Published, Reading, Secret } from './disclosure-attacker.ts';

/** What attackers read of a version. */
export type Readable = Pick<BriefContent, 'number'> & {
	figures: Pick<BriefContent['figures'], 'questions'>;
};

/** What is published of a question or row, and what is not to be found out. */
export interface Attack {
	published: Published;
	secrets: Secret[];
}

/** Submissions of the same versions: readers cannot tell them apart. */
interface Crowd {
	groups: string[];
	members: (readonly number[])[];
}

const fewest = 5;

/** Every question and row that a version tells something of, as its readers see it. */
export function attacks(
	consultation: AnsweredAgain,
	contents: readonly Readable[],
	chance: () => number
): Attack[] {
	return consultation.matters.flatMap((matter, index) => {
		const counts = attackOn(consultation, contents, matter, index, chance);
		if (!matter.several) return [counts];
		const taking = { ...matter, several: false, options: ['answered'], scores: [null] };
		const takers = {
			...consultation,
			submissions: consultation.submissions.map((submission) => ({
				...submission,
				given: submission.given.map((places) => places && places.slice(0, 1).map(() => 0))
			}))
		};
		return [counts, attackOn(takers, contents, taking, index, chance)];
	});
}

function attackOn(
	consultation: AnsweredAgain,
	contents: readonly Readable[],
	matter: Matter,
	index: number,
	chance: () => number
): Attack {
	const readings = readingsOf(consultation, contents, matter, index);
	const spoken = groupsSpokenOf(readings, contents);
	const crowds = crowdsOf(consultation.submissions, matter, index, spoken);
	const { length } = matter.options;
	const given = crowds.map(({ members }) =>
		Array.from(
			{ length: matter.several ? length : length + 1 },
			(_, answer) => members.filter((places) => answersOf(places, matter).includes(answer)).length
		)
	);
	const published: Published = {
		crowds: crowds.map(({ groups, members }, place) => ({
			groups,
			size: members.length,
			answers: (given[place] ?? []).reduce((sum, count) => sum + count, 0)
		})),
		scores: matter.several ? matter.scores : [...matter.scores, null],
		readings
	};
	return {
		published,
		secrets: [
			...numbers(published, given, matter, spoken),
			...few(
				published.crowds.map(({ size }) => size),
				matter,
				chance
			)
		]
	};
}

/** Whoever was told of a region knows who is in it, and asks about it in every version. */
function groupsSpokenOf(
	readings: readonly Reading[],
	contents: readonly Readable[]
): ReadonlySet<string> {
	const groups = readings.map(({ group }) => group);
	const regions = groups.flatMap((group) => group.split(' ').slice(1).join(' ') || []);
	return new Set([
		...groups,
		...contents.flatMap(({ number }) => regions.map((region) => `${number} ${region}`))
	]);
}

/** With the place after the last option for a blank. */
function answersOf(places: readonly number[], { several, options }: Matter): readonly number[] {
	return places.length === 0 && !several ? [options.length] : places;
}

function crowdsOf(
	submissions: readonly Submission[],
	{ several }: Matter,
	index: number,
	spoken: ReadonlySet<string>
): Crowd[] {
	const crowds = new Map<string, Crowd>();
	for (const { versions, region, given } of submissions) {
		const places: Places = given[index] ?? null;
		if (places === null || (several && places.length === 0)) continue;
		const groups = versions
			.flatMap((version) => [String(version), `${version} ${region}`])
			.filter((group) => spoken.has(group));
		const crowd = crowds.get(groups.join()) ?? { groups, members: [] };
		crowd.members.push(places);
		crowds.set(groups.join(), crowd);
	}
	return [...crowds.values()];
}

/** The figures that the versions print, each under the version that it is of. */
function readingsOf(
	consultation: AnsweredAgain,
	contents: readonly Readable[],
	matter: Matter,
	index: number
): Reading[] {
	return contents.flatMap(({ number, figures }): Reading[] => {
		const part = figures.questions
			.find(({ name }) => name === matter.question)
			?.parts.find(({ row }) => row?.value === matter.row);
		if (part === undefined || part.since !== number) return [];
		const counted = countedIn(consultation, number);
		const shownIn = (members: readonly Submission[]) =>
			members.filter(({ given }) => given[index] !== null).length;
		return [
			...readingsIn(part, matter, String(number), shownIn(counted)),
			...regionsIn(part, number).flatMap((row) => {
				const members = counted.filter(({ region }) => region === row.region);
				return readingsIn(row, matter, `${number} ${row.region}`, shownIn(members));
			})
		];
	});
}

function regionsIn({ regions }: ToldPart, number: number): ToldRegion[] {
	return regions?.since === number ? regions.rows : [];
}

function readingsIn(
	{ answered, counts, mean }: Pick<ToldPart, 'answered' | 'counts' | 'mean'>,
	matter: Matter,
	group: string,
	shown: number
): Reading[] {
	const readings: Reading[] = [];
	if (answered !== 'withheld' && !matter.several) {
		const blank = shown - answered;
		readings.push({ kind: 'count', group, answers: [matter.options.length], value: blank });
	}
	for (const { value, count } of counts) {
		const answer = matter.options.indexOf(value);
		if (count !== 'withheld' && answer >= 0) {
			readings.push({ kind: 'count', group, answers: [answer], value: count });
		}
	}
	if (mean !== undefined && mean !== 'withheld') {
		readings.push({ kind: 'mean', group, value: mean });
	}
	return readings;
}

/** Numbers that are not printed, as far as they are small, or were printed as withheld. */
function numbers(
	{ crowds, readings }: Published,
	given: readonly (readonly number[])[],
	matter: Matter,
	spoken: ReadonlySet<string>
): Secret[] {
	return [...spoken].flatMap((group) => {
		const members = crowds.map(({ groups, size }) => (groups.includes(group) ? size : 0));
		const base = members.reduce((sum, size) => sum + size, 0);
		const blank = matter.options.length;
		return Array.from({ length: given[0]?.length ?? 0 }, (_, answer) => answer).flatMap(
			(answer) => {
				const count = crowds.reduce(
					(sum, { groups }, place) =>
						groups.includes(group) ? sum + (given[place]?.[answer] ?? 0) : sum,
					0
				);
				const told = readings.some(
					(reading) =>
						reading.kind === 'count' && reading.group === group && reading.answers[0] === answer
				);
				const small = count < fewest || base - count < fewest;
				// That nobody left it blank, or that all answered at all, tells of no answer.
				const harmless = (answer === blank && count === 0) || (blank === 1 && count === base);
				return told || !small || harmless || base === 0
					? []
					: [{ name: `version ${group}, answer ${answer}`, members, answer }];
			}
		);
	});
}

/** What single respondents answered, and random sets of fewer than five. */
function few(sizes: readonly number[], { options }: Matter, chance: () => number): Secret[] {
	if (sizes.length === 0) return [];
	const sets = sizes.map((_, place) => sizes.map((_size, other) => Number(other === place)));
	for (let turn = 0; turn < 4; turn += 1) {
		const members = sizes.map(() => 0);
		for (let left = 2 + Math.floor(chance() * 3); left > 0; left -= 1) {
			const place = Math.floor(chance() * sizes.length);
			if ((members[place] ?? 0) < (sizes[place] ?? 0)) members[place] = (members[place] ?? 0) + 1;
		}
		sets.push(members);
	}
	const answers = options.length === 1 ? [] : options.map((_, answer) => answer);
	return sets.flatMap((members) =>
		answers.map((answer) => ({
			name: `members ${members.join()}, answer ${answer}`,
			members,
			answer
		}))
	);
}
