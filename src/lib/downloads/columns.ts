/**
 * The columns of a table with one response a row: what each holds, and how it is read from the answers.
 * Names come from the questionnaire alone, so that they are the same whenever it is downloaded.
 */
import type { LocalizedText } from '../i18n/locales.ts';
import { otherKey, remarkKey } from '../questionnaire/contract.ts';
import type {
	Answers,
	Json,
	QuestionSpecification,
	SpecifiedOption
} from '../questionnaire/contract.ts';
import { own } from '../rollup/counts.ts';
import { partsOf } from '../rollup/parts.ts';

/** Null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * `chosen`: 1 where the option was chosen, 0 where only others were. `place`: from 1 for the best.
 * `points`: as many as were given. `words`: written beside an answer. `entries`: a list as JSON.
 */
export type Holding = 'answer' | 'chosen' | 'place' | 'points' | 'words' | 'entries';

export interface AnswerColumn {
	name: string;
	holds: Holding;
	/** The question as it is named at the top of the questionnaire. */
	question: string;
	/** Innermost: the question itself, a row of it, or a question inside. */
	about: QuestionSpecification;
	/** What it is for, as the question at the top says. */
	purpose?: QuestionSpecification['purpose'];
	/** Outermost first. */
	titles: LocalizedText[];
	/** Of `chosen`, `place` and words beside a choice. */
	option?: SpecifiedOption;
	read: (answers: Answers) => Cell;
}

/** Where a question stands. */
interface Position {
	top: QuestionSpecification;
	/** What its columns are called, or begin with. */
	name: string;
	titles: LocalizedText[];
	/** The object in the answers that holds its answer. */
	around: (answers: Answers) => Answers | undefined;
}

/** @param taken names of columns that there are already: no other gets one of them */
export function answerColumns(
	questions: readonly QuestionSpecification[],
	taken: readonly string[]
): AnswerColumn[] {
	const names = new Set(taken);
	return questions
		.flatMap((question) =>
			columnsOf(question, {
				top: question,
				name: question.name,
				titles: [question.title],
				around: (answers) => answers
			})
		)
		.map((column) => ({ ...column, name: freeName(column.name, names) }));
}

function freeName(wanted: string, names: Set<string>): string {
	let name = wanted;
	for (let next = 2; names.has(name); next += 1) name = `${wanted}_${next}`;
	names.add(name);
	return name;
}

function columnsOf(question: QuestionSpecification, position: Position): AnswerColumn[] {
	return [...answersOf(question, position), ...wordsOf(question, position)];
}

function answersOf(question: QuestionSpecification, position: Position): AnswerColumn[] {
	const { kind, options } = question;
	if (kind === 'checkbox' && options.length > 0)
		return options.map((option) => ofOption(question, position, option, 'chosen', isChosen));
	if (kind === 'ranking')
		return options.map((option) => ofOption(question, position, option, 'place', placeOf));
	const parts = kind === 'matrix' || kind === 'parts' ? partsOf(question) : [];
	if (parts.length > 0)
		return parts.flatMap((part) => columnsOf(part, inside(question, position, part)));
	const { around } = position;
	return [
		{
			...shared(question, position),
			name: position.name,
			holds: holdingOf(question, position),
			read: (answers) => cell(answerIn(around(answers), question.name))
		}
	];
}

function holdingOf({ kind }: QuestionSpecification, { top, titles }: Position): Holding {
	if (kind === 'growing') return 'entries';
	return top.points && titles.length > 1 ? 'points' : 'answer';
}

function inside(
	question: QuestionSpecification,
	{ top, name, titles, around }: Position,
	part: QuestionSpecification
): Position {
	return {
		top,
		name: `${name}.${part.name}`,
		titles: [...titles, part.title],
		around: (answers) => {
			const answer = answerIn(around(answers), question.name);
			return isObject(answer) ? answer : undefined;
		}
	};
}

function shared(about: QuestionSpecification, { top, titles }: Position) {
	return {
		question: top.name,
		about,
		titles,
		...(top.purpose === undefined ? {} : { purpose: top.purpose })
	};
}

type ReadOption = (answer: Json | undefined, option: SpecifiedOption) => Cell;

function ofOption(
	question: QuestionSpecification,
	position: Position,
	option: SpecifiedOption,
	holds: Holding,
	read: ReadOption
): AnswerColumn {
	const { name, around } = position;
	return {
		...shared(question, position),
		name: `${name}.${option.value}`,
		holds,
		option,
		read: (answers) => read(answerIn(around(answers), question.name), option)
	};
}

/** The words beside "Other" or in the comment area, and those beside choices that ask for some. */
function wordsOf(question: QuestionSpecification, position: Position): AnswerColumn[] {
	const { name, other, commentArea = false, remarks = [], options } = question;
	const words = (key: string, suffix: string, option?: SpecifiedOption): AnswerColumn => ({
		...shared(question, position),
		name: `${position.name}${suffix}`,
		holds: 'words',
		...(option && { option }),
		read: (answers) => cell(answerIn(position.around(answers), key))
	});
	const optionOf = (value: string) => options.find((option) => option.value === value);
	const below =
		other === undefined && !commentArea
			? []
			: [words(otherKey(name), otherKey(''), other === undefined ? undefined : optionOf(other))];
	const beside = remarks.map((value) =>
		words(remarkKey(name, value), remarkKey('', value), optionOf(value))
	);
	return [...below, ...beside];
}

function answerIn(around: Answers | undefined, key: string): Json | undefined {
	return around && own(around, key);
}

function isObject(answer: Json | undefined): answer is Answers {
	return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}

/** What has parts and no columns of its own for them stands there as JSON. */
function cell(answer: Json | undefined): Cell {
	if (answer === undefined || answer === null) return null;
	return typeof answer === 'object' ? JSON.stringify(answer) : answer;
}

function isChosen(answer: Json | undefined, option: SpecifiedOption): Cell {
	if (!Array.isArray(answer) || answer.length === 0) return null;
	return placeIn(answer, option) === -1 ? 0 : 1;
}

function placeOf(answer: Json | undefined, option: SpecifiedOption): Cell {
	const place = Array.isArray(answer) ? placeIn(answer, option) : -1;
	return place === -1 ? null : place + 1;
}

function placeIn(answer: readonly Json[], { value, stored }: SpecifiedOption): number {
	const place = answer.indexOf(value);
	return place === -1 && stored !== undefined ? answer.indexOf(stored) : place;
}
