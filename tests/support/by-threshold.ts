/** A version that withholds small counts and nothing beside them. */
import { shownQuestions } from '../../src/lib/brief/templates/meeting/wanted.ts';
import type { Told, ToldPart, ToldRegion, Wanted } from '../../src/lib/disclosure/told.ts';
import { countedIn, type AnsweredAgain, type Matter, type Submission } from './answered-again.ts';
import type { Readable } from './brief-readers.ts';

const fewest = 5;

/** @param byRegion tells of regions what the brief wants to tell of them */
export function byThreshold(
	consultation: AnsweredAgain,
	number: number,
	byRegion = true
): Readable {
	const questions = shownQuestions(consultation.questions).map(({ question, wanted }) => {
		const { name, title, topics, options } = question;
		const parts = consultation.matters.flatMap((matter, index): ToldPart[] => {
			if (matter.question !== name) return [];
			const counted = countedIn(consultation, number);
			const regions = [...new Set(counted.map(({ region }) => region))].sort();
			return [
				{
					...(matter.row !== undefined && { row: { value: matter.row, text: title } }),
					since: number,
					responses: counted.length,
					...figuresIn(counted, matter, index, wanted),
					...(wanted.regions &&
						byRegion && { regions: { since: number, rows: regions.map(regionIn) } })
				}
			];

			function regionIn(region: string): ToldRegion {
				const members = counted.filter((one) => one.region === region);
				return { region, ...figuresIn(members, matter, index, wanted) };
			}
		});
		return { name, kind: 'choice' as const, title, topics, options, parts };
	});
	return { number, figures: { questions } };
}

function figuresIn(
	members: readonly Submission[],
	matter: Matter,
	index: number,
	wanted: Wanted
): Pick<ToldPart, 'answered' | 'counts' | 'mean'> & { shown: number } {
	const given = members.flatMap((one) => {
		const places = one.given[index];
		return places === null || places === undefined ? [] : [places];
	});
	const answered = given.filter((places) => places.length > 0);
	const base = matter.several ? answered.length : given.length;
	const values = wanted.counts === 'first' ? matter.options.slice(0, 1) : matter.options;
	const blank = given.length - answered.length;
	const counts = values.map((value) => {
		const place = matter.options.indexOf(value);
		const count = given.filter((places) => places.includes(place)).length;
		return { value, count: told(count, base) };
	});
	return {
		shown: given.length,
		answered:
			blank === 0 || told(blank, given.length) !== 'withheld' ? answered.length : 'withheld',
		counts: wanted.counts === 'none' ? [] : counts,
		...(wanted.mean && { mean: meanOf(matter, answered) })
	};
}

function told(count: number, base: number): Told {
	return count < fewest || base - count < fewest ? 'withheld' : count;
}

function meanOf({ scores }: Matter, answered: readonly (readonly number[])[]): Told {
	const given = answered.flatMap((places) => scores[places[0] ?? -1] ?? []);
	if (given.length < fewest) return 'withheld';
	return Math.round((given.reduce((sum, score) => sum + score, 0) / given.length) * 10) / 10;
}
