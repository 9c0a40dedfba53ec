/** Random consultations, published twice, and all that somebody might want to know of them. */
import fc from 'fast-check';
import { strataOf } from '../../src/lib/disclosure/strata.ts';
import { countOf, meanOf, scoresOf } from '../../src/lib/disclosure/table.ts';
import type { Answer, Figure, Stratum, Table } from '../../src/lib/disclosure/table.ts';
import type { Published, Reading, Secret } from './disclosure-attacker.ts';

interface Person {
	region: number;
	ldc: boolean;
	sids: boolean;
	answers: number[];
	/** Counted in version 1, in version 2, or in both. */
	versions: readonly (1 | 2)[];
}

export interface Consultation {
	answers: readonly Answer[];
	people: readonly Person[];
}

const groupsOf = ({ region, ldc, sids, versions }: Person): string[] =>
	versions.flatMap((version) => [
		`${version} all`,
		`${version} region ${region}`,
		...(ldc ? [`${version} ldc`] : []),
		...(sids ? [`${version} sids`] : [])
	]);

/** Numbers from 0 to 1, the same for the same seed: Vigna's splitmix, in 32 bits. */
export function chanceFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
		mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
		return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
	};
}

/** One answer each, on a scale or not, with blanks; or several each. */
export const consultations: fc.Arbitrary<Consultation> = fc
	.record({
		kind: fc.constantFrom('scale' as const, 'one' as const, 'several' as const),
		answers: fc.integer({ min: 2, max: 6 }),
		size: fc.integer({ min: 6, max: 70 }),
		regions: fc.integer({ min: 1, max: 4 }),
		chosen: fc.integer({ min: 1, max: 3 }),
		weights: fc.array(fc.constantFrom(0, 1, 1, 2, 5, 20), { minLength: 6, maxLength: 6 }),
		seed: fc.nat(),
		fresh: fc.constantFrom(0.02, 0.1, 0.2),
		gone: fc.constantFrom(0, 0, 0.05)
	})
	.map(({ kind, answers, size, regions, chosen, weights, seed, fresh, gone }) => {
		const chance = chanceFrom(seed);
		const pick = (left: number[]): number => {
			const sum = left.reduce((total, place) => total + (weights[place] ?? 0) + 0.05, 0);
			let mark = chance() * sum;
			for (const place of left) {
				mark -= (weights[place] ?? 0) + 0.05;
				if (mark < 0) return place;
			}
			return left.at(-1) ?? 0;
		};
		const several = kind === 'several';
		const places = Array.from({ length: answers }, (_, place) => place);
		const people = Array.from({ length: size }, (): Person => {
			const given: number[] = [];
			for (let turn = 0; turn < (several ? Math.min(chosen, answers - 1) : 1); turn += 1) {
				given.push(pick(places.filter((place) => !given.includes(place))));
			}
			const fate = chance();
			return {
				region: Math.floor(chance() * chance() * regions),
				ldc: chance() < 0.3,
				sids: chance() < 0.15,
				answers: given,
				versions: fate < fresh ? [2] : fate < fresh + gone ? [1] : [1, 2]
			};
		});
		return {
			people,
			answers: places.map((place) => ({
				score: kind === 'scale' && place < answers - 1 ? place + 1 : null,
				silent: !several && place === answers - 1 && answers > 2
			}))
		};
	});

function figuresOf(consultation: Consultation, version: 1 | 2): Figure[] {
	const groups = new Set(
		consultation.people.flatMap(groupsOf).filter((group) => group.startsWith(`${version} `))
	);
	const places = consultation.answers.map((_, place) => place);
	const loud = places.filter((place) => consultation.answers[place]?.silent === false);
	return [...groups]
		.sort()
		.flatMap((group): Figure[] => [
			...places.map((place): Figure => ({ kind: 'count', group, answers: [place] })),
			...(loud.length < places.length ? [{ kind: 'count' as const, group, answers: loud }] : []),
			...(consultation.answers.some(({ score }) => score !== null)
				? [{ kind: 'mean' as const, group }]
				: [])
		]);
}

/** What is to be published in a version, after the first with those who were counted before. */
export function tableOf(
	consultation: Consultation,
	version: 1 | 2,
	earlier: readonly Figure[],
	withheldEarlier: readonly Figure[] = []
): Table {
	const counted = consultation.people.filter(
		({ versions }) => version === 2 || versions.includes(1)
	);
	return {
		answers: consultation.answers,
		strata: strataOf(
			counted.map((person) => ({
				answers: person.answers,
				groups: groupsOf(person).filter((group) => version === 2 || group.startsWith('1 '))
			})),
			consultation.answers.length
		),
		candidates: figuresOf(consultation, version),
		earlier,
		withheldEarlier: withheldEarlier.filter((figure) => figure.kind === 'count')
	};
}

/** Whom readers can tell apart, and what they read. */
export function publication(
	consultation: Consultation,
	told: readonly Figure[],
	versions: readonly (1 | 2)[]
): { published: Published; strata: Stratum[] } {
	const strata = strataOf(
		consultation.people
			.filter((person) => person.versions.some((version) => versions.includes(version)))
			.map((person) => ({
				answers: person.answers,
				groups: groupsOf(person).filter((group) =>
					versions.some((version) => group.startsWith(`${version} `))
				)
			})),
		consultation.answers.length
	);
	const whole: Table = {
		answers: consultation.answers,
		strata,
		candidates: [],
		earlier: [],
		withheldEarlier: []
	};
	const readings = told.map((figure): Reading => {
		if (figure.kind === 'count') return { ...figure, value: countOf(whole, figure) };
		return { ...figure, value: meanOf(scoresOf(whole, figure.group)) };
	});
	const crowds = strata.map(({ groups, size, given }) => ({
		groups,
		size,
		answers: given.reduce((sum, count) => sum + count, 0)
	}));
	return {
		strata,
		published: { crowds, readings, scores: consultation.answers.map(({ score }) => score) }
	};
}

/** Numbers that were withheld; that nobody was silent is no secret. */
export function withheldNumbers(
	{ answers }: Consultation,
	strata: readonly Stratum[],
	withheld: readonly Figure[]
): Secret[] {
	return withheld.flatMap((figure) => {
		if (figure.kind === 'mean') return [];
		const members = strata.map(({ groups, size }) => (groups.includes(figure.group) ? size : 0));
		return figure.answers.length > 1
			? []
			: figure.answers
					.filter(
						(answer) =>
							answers[answer]?.silent === false ||
							strata.some(
								({ groups, given }) => groups.includes(figure.group) && (given[answer] ?? 0) > 0
							)
					)
					.map((answer) => ({ name: `${figure.group}, answer ${answer}`, answer, members }));
	});
}

/** What each single respondent answered, and how many of random sets of fewer than five. */
export function fewRespondents(
	{ answers }: Consultation,
	strata: readonly Stratum[],
	chance: () => number
): Secret[] {
	const sets = strata.map((_, place) => strata.map((_, other) => Number(other === place)));
	strata.forEach(({ size }, place) => {
		if (size > 1 && size < 5) sets.push(strata.map((_, other) => (other === place ? size : 0)));
	});
	for (let turn = 0; turn < 6; turn += 1) {
		const members = strata.map(() => 0);
		for (let left = 2 + Math.floor(chance() * 3); left > 0; left -= 1) {
			const place = Math.floor(chance() * strata.length);
			if ((members[place] ?? 0) < (strata[place]?.size ?? 0)) {
				members[place] = (members[place] ?? 0) + 1;
			}
		}
		sets.push(members);
	}
	return sets.flatMap((members) =>
		answers.flatMap(({ silent }, answer) =>
			silent ? [] : [{ name: `members ${members.join()}, answer ${answer}`, members, answer }]
		)
	);
}
