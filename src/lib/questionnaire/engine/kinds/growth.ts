/**
 * Rows and panels whose number is the respondent's. A form says how many there are in `field.count`;
 * those of row 2 begin with `field.2`. Blank ones stay in a draft, so that they can be filled in.
 */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import type { Answers, FieldErrors, Growth, Json } from '../../contract.ts';
import type { Fields } from '../fields.ts';
import { initialCount } from '../initial-count.ts';
import type { Field, Growing, Reading, SettledQuestion } from '../settled.ts';
import { isBlank } from '../stored-answer.ts';
import { LocalizableString, type Question } from '../survey-core.ts';
import {
	admitInside,
	answersIn,
	fieldsInside,
	filterInside,
	readInside,
	rowsIn,
	type InnerReading
} from './inside.ts';
import type { Admit } from './kind.ts';
import { textOf } from './options.ts';

/** However many an author allows. */
const mostRows = 100;

/** What an author allows, within what anybody may. */
export function growingOf(question: Question, authored: Omit<Growing, 'initial'>): Growing {
	const maximum = Math.min(authored.maximum, mostRows);
	return { ...authored, maximum, initial: Math.min(initialCount(question), maximum) };
}

/** The part of each row or panel that these questions could hold, of no more than may be. */
export function admitGrowing(
	questions: readonly Question[],
	value: Json,
	maximum: number,
	admit: Admit
): Json | undefined {
	if (!Array.isArray(value)) return undefined;
	return value
		.slice(0, Math.min(maximum, mostRows))
		.map((row) => admitInside(questions, row, admit));
}

export function countField(field: string): string {
	return `${field}.count`;
}

/** The author's words, or ours: survey-core's own are not fit in every language. */
export function wordsOr(question: Question, property: string, ours: string): string {
	const authored: unknown = question.getLocalizableString(property);
	return authored instanceof LocalizableString && !authored.isEmpty ? textOf(authored) : ours;
}

/** The words for adding, removing and having none. */
export interface GrowthWords {
	add: string;
	remove: string;
	empty: string;
}

/** How many a form asks for, within what is allowed. */
function countIn(fields: Fields, field: string, growing: Growing): number {
	const posted = fields.last(countField(field));
	const { count, minimum, maximum, adding, removing } = growing;
	if (!/^\d{1,4}$/.test(posted)) return count;
	const wanted = Math.min(Math.max(Number(posted), minimum), maximum);
	const allowed = wanted > count ? adding : removing;
	return allowed ? wanted : count;
}

export function growthView(
	growing: Growing,
	words: GrowthWords,
	readOnly: boolean
): { growth: Growth; remove: { remove?: string } } {
	const { count, minimum, maximum, adding, removing } = growing;
	const more = adding && count < maximum && !readOnly;
	const fewer = removing && count > minimum && !readOnly;
	return {
		growth: { ...(more ? { add: words.add } : {}), empty: words.empty },
		remove: fewer ? { remove: words.remove } : {}
	};
}

/** `rows` are the shown questions of each row. */
export function growingFields(
	field: string,
	rows: readonly (readonly SettledQuestion[])[],
	value: Json | undefined
): Field[] {
	const stored = rowsIn(value);
	return [
		[countField(field), String(rows.length)],
		...rows.flatMap((questions, index) => fieldsInside(questions, answersIn(stored[index])))
	];
}

/** A value of blank rows alone, as many as there are at first, is no answer. */
function answered(rows: Answers[], initial: number): Json | undefined {
	return isBlank(rows) && rows.length === initial ? undefined : rows;
}

export function readGrowing(
	field: string,
	rows: readonly (readonly SettledQuestion[])[],
	growing: Growing,
	fields: Fields,
	previous: Json | undefined
): Reading | undefined {
	const stored = rowsIn(previous);
	const length = countIn(fields, field, growing);
	// A row that is not there yet is read when it is.
	const readings = Array.from({ length }, (_, index) =>
		readInside(rows[index] ?? [], fields, answersIn(stored[index]))
	);
	if (!fields.has(countField(field)) && !readings.some(({ spoken }) => spoken)) return undefined;
	return {
		value: answered(
			readings.map(({ answers }) => answers),
			growing.initial
		),
		errors: [],
		inner: innerErrors(readings)
	};
}

export function innerErrors(readings: readonly InnerReading[]): FieldErrors {
	return Object.fromEntries(readings.flatMap(({ errors }) => Object.entries(errors)));
}

export function filterGrowing(
	rows: readonly (readonly SettledQuestion[])[],
	value: Json,
	keep: (question: SettledQuestion) => boolean
): Json {
	return rowsIn(value)
		.slice(0, rows.length)
		.map((row, index) => filterInside(rows[index] ?? [], answersIn(row), keep));
}

/** What is kept at submission: blank rows at the end count only where there must be as many. */
export function withoutBlankRows(value: Json | undefined, growing: Growing): Json | undefined {
	if (!Array.isArray(value)) return value;
	const filled = value.findLastIndex((row) => !isBlank(row)) + 1;
	if (filled > 0) return value.slice(0, Math.max(filled, growing.minimum));
	return value.length < growing.initial ? value : undefined;
}

export function rowTitle(index: number, locale: Locale): string {
	return m.answering_row({ number: index + 1 }, { locale });
}
