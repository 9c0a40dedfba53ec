/** Random answers to one small questionnaire, counted in several versions of a brief. */
import fc from 'fast-check';
import type { Answers, Json, QuestionSpecification } from '../../src/lib/questionnaire/contract.ts';
import type { SubmittedResponse } from '../../src/lib/rollup/types.ts';
import { chanceFrom } from './disclosure-consultations.ts';
import { inSix } from './rollup-fixtures.ts';

/** What one submission says of a question or row: places of options; null where it was not shown. */
export type Places = readonly number[] | null;

/** A question or a row as its readers know it. */
export interface Matter {
	question: string;
	row?: string;
	options: readonly string[];
	several: boolean;
	/** What the options count in a mean. */
	scores: readonly (number | null)[];
}

export interface Submission {
	receipt: string;
	/** Of the respondent. */
	region: string;
	/** That count it. */
	versions: readonly number[];
	/** By matter. */
	given: readonly Places[];
}

export interface AnsweredAgain {
	questions: QuestionSpecification[];
	matters: Matter[];
	submissions: Submission[];
	/** How many there are. */
	versions: number;
}

const kinds = ['one', 'scale', 'gap', 'several', 'ranking', 'rated', 'urgent', 'opened'] as const;
type Kind = (typeof kinds)[number];

export interface Shape {
	kind: Kind;
	options: number;
	chosen: number;
}

function question(name: string, more: Partial<QuestionSpecification>): QuestionSpecification {
	return {
		name,
		page: 'page',
		kind: 'radiogroup',
		type: 'radiogroup',
		title: inSix(name),
		options: [],
		rows: [],
		topics: false,
		...more
	};
}

const named = (values: readonly string[]) => values.map((value) => ({ value, text: inSix(value) }));

/** The questionnaire of a shape, and what readers see of it. */
export function questionnaire({
	kind,
	options
}: Shape): Pick<AnsweredAgain, 'questions' | 'matters'> {
	const isScale = kind === 'scale' || kind === 'gap' || kind === 'rated';
	const values = Array.from({ length: options }, (_, place) =>
		isScale ? String(place + 1) : `option-${place}`
	);
	const scores = values.map((_, place) => (isScale ? place + 1 : null));
	const several = kind === 'several' || kind === 'ranking';
	const matter = { question: 'q', options: values, several, scores };
	const rows = ['row-0', 'row-1'];
	const ofRows = rows.map((row) => ({ ...matter, row }));
	const asked = (more: Partial<QuestionSpecification>) =>
		question('q', { options: named(values), ...more });
	switch (kind) {
		case 'one':
			return { questions: [asked({})], matters: [matter] };
		case 'scale':
			return { questions: [asked({ kind: 'rating', numeric: true })], matters: [matter] };
		case 'gap':
			return {
				questions: [asked({ kind: 'rating', numeric: true, purpose: 'gap' })],
				matters: [matter]
			};
		case 'several':
			return { questions: [asked({ kind: 'checkbox' })], matters: [matter] };
		case 'ranking':
			return {
				questions: [asked({ kind: 'ranking', purpose: 'priority-ranking' })],
				matters: [matter]
			};
		case 'rated':
			return {
				questions: [asked({ kind: 'matrix', purpose: 'importance', rows: named(rows) })],
				matters: ofRows
			};
		case 'urgent':
			return {
				questions: [asked({ kind: 'matrix', purpose: 'urgency', rows: named(rows) })],
				matters: ofRows
			};
		case 'opened':
			return {
				questions: [asked({}), question('opened', { options: named(values) })],
				matters: [matter, { ...matter, question: 'opened' }]
			};
	}
}

interface Bounds {
	kinds: readonly Kind[];
	/** Respondents and regions at most. */
	size: number;
	regions: number;
}

/** Submissions, some of which are withdrawn, new or changed from one version to the next. */
const submitted = (most: Bounds): fc.Arbitrary<AnsweredAgain> =>
	fc
		.record({
			kind: fc.constantFrom(...most.kinds),
			options: fc.integer({ min: 2, max: 6 }),
			size: fc.integer({ min: 6, max: most.size }),
			regions: fc.integer({ min: 1, max: most.regions }),
			chosen: fc.integer({ min: 1, max: 3 }),
			blank: fc.constantFrom(0, 0, 0.05, 0.2),
			weights: fc.array(fc.constantFrom(0, 1, 1, 2, 5, 20), { minLength: 6, maxLength: 6 }),
			seed: fc.nat(),
			fresh: fc.constantFrom(0, 0.02, 0.1, 0.4),
			gone: fc.constantFrom(0, 0, 0.05),
			changed: fc.constantFrom(0, 0.02, 0.2),
			versions: fc.constantFrom(2, 2, 3)
		})
		.map(({ size, regions, blank, weights, seed, fresh, gone, changed, versions, ...shape }) => {
			const { questions, matters } = questionnaire(shape);
			const chance = chanceFrom(seed);
			const lot = chanceFrom(seed + 1);
			const answer = () => given(shape, matters, { chance, blank, weights });
			const submissions = Array.from({ length: size }, (_, place): Submission[] => {
				const made: (Submission & { versions: number[] })[] = [];
				const region = `region ${Math.floor(lot() * lot() * regions)}`;
				const from = chance() < fresh ? 2 + Math.floor(chance() * (versions - 1)) : 1;
				for (let version = from; version <= versions; version += 1) {
					const fate = version === from ? 1 : chance();
					if (fate < gone) break;
					const last = made.at(-1);
					if (last && fate >= gone + changed) last.versions.push(version);
					else {
						const receipt = `${place}-${version}`;
						made.push({ receipt, region, given: answer(), versions: [version] });
					}
				}
				return made;
			}).flat();
			return { questions, matters, submissions, versions };
		});

export const answeredAgain = submitted({ kinds, size: 70, regions: 3 });

/** Priorities, of which regions are told too. */
export const rankedAgain = submitted({ kinds: ['ranking'], size: 120, regions: 4 });

/** By respondent. */
export function regionsOf({ submissions }: AnsweredAgain): Record<string, string> {
	return Object.fromEntries(
		submissions.map(({ receipt, region }) => [respondentOf(receipt), region])
	);
}

function respondentOf(receipt: string): string {
	return receipt.split('-')[0] ?? '';
}

interface Habits {
	chance: () => number;
	blank: number;
	weights: readonly number[];
}

function given(shape: Shape, matters: readonly Matter[], habits: Habits): Places[] {
	const places = matters.map(() => chosen(shape, matters[0]?.several === true, habits));
	// The second question is shown to those who gave the first answer to the first.
	return shape.kind === 'opened' && places[0]?.[0] !== 0 ? [places[0] ?? [], null] : places;
}

function chosen(
	{ options, chosen: most }: Shape,
	several: boolean,
	{ chance, blank, weights }: Habits
): number[] {
	if (chance() < blank) return [];
	const left = Array.from({ length: options }, (_, place) => place);
	const wanted = several ? Math.min(most, options - 1) : 1;
	return Array.from({ length: wanted }, () => {
		const sum = left.reduce((total, place) => total + (weights[place] ?? 0) + 0.05, 0);
		let mark = chance() * sum;
		const index = left.findIndex((place) => (mark -= (weights[place] ?? 0) + 0.05) < 0);
		return left.splice(index, 1)[0] ?? 0;
	});
}

/** A submission as it is stored. */
export function responseOf(
	{ questions, matters }: AnsweredAgain,
	{ receipt, given: places }: Submission
): SubmittedResponse {
	const answers: Answers = {};
	const shown = new Set<string>();
	const rows = new Map<string, Json>();
	matters.forEach(({ question: name, row, several, options }, index) => {
		const own = places[index];
		if (own === null || own === undefined) return;
		shown.add(name);
		const values = own.map((place) => options[place] ?? '');
		const value: Json | undefined = several ? values : values[0];
		if (value === undefined || values.length === 0) return;
		if (row === undefined) answers[name] = value;
		else rows.set(row, value);
		if (row !== undefined) answers[name] = Object.fromEntries(rows);
	});
	return {
		respondentId: respondentOf(receipt),
		receipt,
		locale: 'en',
		answers,
		asked: questions.map(({ name }) => name).filter((name) => shown.has(name))
	};
}

export function countedIn({ submissions }: AnsweredAgain, version: number): Submission[] {
	return submissions.filter(({ versions }) => versions.includes(version));
}
