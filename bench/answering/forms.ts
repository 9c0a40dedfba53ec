/** What a respondent enters on each page, and how it changes from one save to the next. */
import type {
	Answers,
	Definition,
	QuestionSpecification
} from '../../src/lib/questionnaire/contract.ts';
import { specify } from '../../src/lib/questionnaire/engine/index.ts';
import { generateAnswers } from '../../src/lib/server/demonstration/answers.ts';
import { formOf } from '../../src/lib/server/demonstration/form.ts';
import type { Respondent } from '../../src/lib/server/demonstration/respondent.ts';

export type Fields = [name: string, value: string][];

export interface PageForm {
	page: string;
	fields: Fields;
	/** The field that each save changes: its choices, or nothing where words are written. */
	changing: { name: string; choices: readonly string[] };
}

/** So many characters in each statement make a response of about 4 kB. */
const STATEMENT_LENGTH = 800;

function isStatement({ kind }: QuestionSpecification): boolean {
	return kind === 'comment';
}

/** A full response of this respondent; its statements are brought up to the same length. */
export function fullAnswers(respondent: Respondent, definition: Definition): Answers {
	const specifications = specify(definition);
	const answers = generateAnswers(
		respondent,
		definition,
		specifications.map(({ name }) => name)
	);
	for (const { name } of specifications.filter(isStatement)) {
		const generated = answers[name];
		const words = typeof generated === 'string' ? generated : respondent.name.en;
		answers[name] = `${words} `
			.repeat(Math.ceil(STATEMENT_LENGTH / words.length))
			.slice(0, STATEMENT_LENGTH)
			.trim();
	}
	return answers;
}

/** The forms of all pages, in order. */
export function formsOf(definition: Definition, answers: Answers): PageForm[] {
	const specifications = specify(definition);
	return [...new Set(specifications.map(({ page }) => page))].map((page) => ({
		page,
		fields: formOf(specifications, answers, page),
		changing: changingField(specifications.filter((question) => question.page === page))
	}));
}

/** Words where there are any, else a choice that no other question depends on: the page's first. */
function changingField(questions: readonly QuestionSpecification[]): PageForm['changing'] {
	const written = questions.find(isStatement);
	if (written) return { name: written.name, choices: [] };
	const chosen = questions.find(({ kind }) => kind === 'radiogroup' || kind === 'rating');
	if (chosen) return { name: chosen.name, choices: chosen.options.map(({ value }) => value) };
	const [matrix] = questions;
	if (matrix?.kind !== 'matrix') throw new Error('No field of this page can be changed');
	return {
		name: `${matrix.name}.${matrix.rows[0]?.value ?? ''}`,
		choices: matrix.options.map(({ value }) => value)
	};
}

/** The page's fields as they are changed in this round; never as they were in the round before. */
export function changed({ fields, changing }: PageForm, round: number): Fields {
	const { name, choices } = changing;
	const before = fields.find(([field]) => field === name)?.[1] ?? '';
	const place = choices.indexOf(before) + round;
	const value = choices[place % choices.length] ?? `${before} (${round})`;
	return [...fields.filter(([field]) => field !== name), [name, value]];
}
