import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '../../i18n/locales.ts';
import type { Conflict } from '../../questionnaire/conflict.ts';
import type {
	Answers,
	AnswerView,
	Definition,
	ElementView,
	FormReading,
	PageView,
	QuestionView
} from '../../questionnaire/contract.ts';
import { questionsAt } from '../../questionnaire/elements.ts';
import { review, viewPage, type ViewOptions } from '../../questionnaire/engine/index.ts';
import type { Languages } from '../../questionnaire/written.ts';
import { answersToShow, type Decision } from './decide.ts';
import { withPageOf } from './hidden-page.ts';
import type { PastRevision } from './revision-repository.ts';
import {
	answerTo,
	faultsOf,
	fieldName,
	namesLeft,
	withAnswer,
	type Choices,
	type Field
} from './three-way.ts';

/** A posted page that is not settled. */
export interface Disputed extends Decision {
	definition: Definition;
	page: string;
	locale: Locale;
	/** The page as it was sent. */
	reading: FormReading;
	/** The languages that answers were said to be written in; all others are in that of the page. */
	said: Languages;
	/** What was decided with it about fields in conflict. */
	choices: Choices;
}

/**
 * The page to show again: questions at fault as they were typed, but for what was left to the other
 * in them; all others as `answersToShow` has them. Where others have hidden the page meanwhile, it is shown
 * among the answers that its writer knows.
 */
export function pageAgain(disputed: Disputed): PageView | undefined {
	const { definition, page, locale, reading, errors } = disputed;
	const languages = { ...disputed.languages, ...ownLanguages(disputed) };
	const pageOf = (answers: Answers, options: ViewOptions = {}) =>
		viewPage(definition, answers, locale, page, { errors, languages, ...options });
	const wanted = answersToShow(disputed, reading);
	const known = withPageOf(definition, page, { around: reading.answers, from: wanted });
	const answers =
		[wanted, known].find((candidate) => pageOf(candidate) !== undefined) ?? reading.answers;
	const view = pageOf(answers);
	if (!view || Object.keys(errors).length === 0) return view;
	const typed = pageOf(answers, { posted: reading.form, notPosted: namesLeft(disputed.choices) });
	const faulty = new Map(
		questionsAt(typed?.elements ?? [])
			.filter(({ name }) => Object.keys(faultsOf(name, errors)).length > 0)
			.map((question) => [question.name, question])
	);
	return { ...view, elements: withQuestions(view.elements, faulty) };
}

/** The languages of the answers that are shown as they were typed, not as they are kept. */
function ownLanguages({ conflicts, errors, reading, locale, said }: Disputed): Languages {
	const faulty = reading.questions.filter(
		(question) => Object.keys(faultsOf(question, errors)).length > 0
	);
	const typed = [...faulty, ...conflicts.map(({ question }) => question)];
	return Object.fromEntries(typed.map((question) => [question, said[question] ?? locale]));
}

function withQuestions(
	elements: readonly ElementView[],
	questions: ReadonlyMap<string, QuestionView>
): ElementView[] {
	return elements.map((element) =>
		element.kind === 'panel'
			? { ...element, elements: withQuestions(element.elements, questions) }
			: (questions.get(element.name) ?? element)
	);
}

/** Each conflict with both answers in words. `past` holds the newest revisions, newest first. */
export function conflictsInWords(
	disputed: Disputed,
	view: PageView,
	past: readonly PastRevision[]
): Conflict[] {
	const shown = new Map(questionsAt(view.elements).map((question) => [question.name, question]));
	return disputed.conflicts.flatMap((field): Conflict[] => {
		const question = shown.get(field.question);
		const theirs = inWords(disputed, field, disputed.answers, question);
		const mine = inWords(disputed, field, disputed.reading.answers, question);
		const known = theirs ?? mine;
		const written = disputed.languages[field.question];
		if (!known) return [];
		const faulty = Object.keys(faultsOf(field.question, disputed.errors)).length > 0;
		return [
			{
				field: fieldName(field),
				fieldId: known.fieldId,
				title: titleOf(field, known.title, question),
				theirs: {
					lines: theirs?.lines ?? [],
					...(written && { written }),
					...lastChange(field, past)
				},
				mine: {
					lines: faulty ? null : (mine?.lines ?? []),
					written: disputed.said[field.question] ?? disputed.locale
				},
				shown: question !== undefined
			}
		];
	});
}

/** The title of the question, and of the row within it. */
function titleOf({ row }: Field, title: string, question: QuestionView | undefined): string {
	return row === undefined ? title : `${title} – ${rowTitle(row, question) ?? row}`;
}

function rowTitle(row: string, question: QuestionView | undefined): string | undefined {
	switch (question?.kind) {
		case 'matrix':
			return question.rows.find(({ value }) => value === row)?.text;
		case 'texts':
			return question.items.find(({ field }) => field === `${question.field}.${row}`)?.title;
		case 'table':
			return question.rows.find(({ key }) => key === row)?.title;
		default:
			return undefined;
	}
}

/** The answer to a field as `from` has it, read as its writer sees the page: there it is visible. */
function inWords(
	{ definition, locale, reading }: Disputed,
	field: Field,
	from: Answers,
	question: QuestionView | undefined
): AnswerView | undefined {
	const whole = { question: field.question };
	const alone = field.row === undefined ? from : withAnswer({}, field, from);
	const answers = withAnswer(reading.answers, whole, alone);
	const found = review(definition, answers, locale)
		.pages.flatMap((page) => page.answers)
		.find((answer) => answer.question === field.question);
	if (field.row === undefined || question?.kind !== 'matrix' || !found) return found;
	// The title names the row already.
	const column = question.columns.find(({ value }) => value === String(answerTo(field, from)));
	return { ...found, lines: column ? [[{ text: column.text, source: 'questionnaire' }]] : [] };
}

/** Who gave a field the answer that is kept now, and when. */
function lastChange(
	field: Field,
	past: readonly PastRevision[]
): { savedBy?: string; savedAt?: string } {
	const change = past.find((revision, index) => {
		const before = past[index + 1]?.answers ?? (revision.number === 1 ? {} : undefined);
		if (!before) return false;
		return !isDeepStrictEqual(answerTo(field, revision.answers), answerTo(field, before));
	});
	return change ? { savedBy: change.savedBy, savedAt: change.savedAt } : {};
}
