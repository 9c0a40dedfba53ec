/**
 * Two things about each response set against each other: a closed question, or what is known of the
 * respondent. Where several choices may be made, one response stands in several cells, so that rows and
 * columns need not add up to their bases.
 */
import canonicalize from 'canonicalize';
import { locales } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { addCount, countOf, mergeCounts, own } from './counts.ts';
import type { Counts } from './counts.ts';
import { emptyTally } from './question-tally.ts';
import { addResponse } from './questions.ts';
import { groups, regions } from './types.ts';
import type { Group, SubmittedResponse } from './types.ts';

/** What is known of a respondent, whatever it answers. */
export interface Attributes {
	region: string;
	groups: readonly Group[];
	language: Locale;
}

/** One side of a table: a closed question, one row of a matrix, or an attribute. */
export type Side =
	| { kind: 'question'; question: QuestionSpecification; row?: string }
	| { kind: 'region' }
	| { kind: 'group' }
	| { kind: 'language' };

/** Counts of responses. */
export interface CrossTally {
	/** Both sides were asked. */
	asked: number;
	/** Both sides have an answer: the base of the table. */
	base: number;
	/** By value of a side: of the base, those that gave it. The base of a row, or of a column. */
	rows: Counts;
	columns: Counts;
	/** By value of the rows, then of the columns. */
	cells: { [row: string]: Counts };
}

export function emptyCrossTally(): CrossTally {
	return { asked: 0, base: 0, rows: {}, columns: {}, cells: {} };
}

const closed: readonly QuestionSpecification['kind'][] = [
	'radiogroup',
	'dropdown',
	'boolean',
	'rating',
	'checkbox'
];

/** Can the question be a side? A matrix can row by row. */
export function isClosed(question: QuestionSpecification): boolean {
	return closed.includes(question.kind);
}

/** All values that the side may have, in the order of the questionnaire or of the tables. */
export function valuesOfSide(side: Side): string[] {
	switch (side.kind) {
		case 'question':
			return side.question.options.map(({ value }) => value);
		case 'region':
			return [...regions];
		case 'group':
			return [...groups];
		case 'language':
			return [...locales];
	}
}

/** What a response holds on one side. Who belongs to no group has no value, and is known all the same. */
interface Given {
	values: string[];
	known: boolean;
}

/** Nothing where it was not asked. */
function givenOn(
	side: Side,
	response: SubmittedResponse,
	{ region, groups: memberOf, language }: Attributes
): Given | undefined {
	switch (side.kind) {
		case 'question':
			return answered(side, response);
		case 'region':
			return { values: [region], known: true };
		case 'group':
			return { values: [...new Set(memberOf)], known: true };
		case 'language':
			return { values: [language], known: true };
	}
}

/** A tally of this one answer has a count for each value that was given. */
function answered(
	{ question, row }: { question: QuestionSpecification; row?: string },
	response: SubmittedResponse
): Given | undefined {
	const whole = emptyTally(question);
	addResponse(whole, question, response);
	const tally = row === undefined ? whole : own(whole.parts, row);
	if (tally === undefined || tally.asked === 0) return undefined;
	return { values: Object.keys(tally.counts), known: tally.answered > 0 };
}

/** The two sides of a table. */
export interface Sides {
	rows: Side;
	columns: Side;
}

/** Adds one response in place. */
export function addToCrossTally(
	tally: CrossTally,
	sides: Sides,
	response: SubmittedResponse,
	attributes: Attributes
): void {
	countResponse(tally, sides, response, attributes, 1);
}

/** Takes a response out that was added before, in place: nothing is left of it. */
export function removeFromCrossTally(
	tally: CrossTally,
	sides: Sides,
	response: SubmittedResponse,
	attributes: Attributes
): void {
	countResponse(tally, sides, response, attributes, -1);
}

function countResponse(
	tally: CrossTally,
	sides: Sides,
	response: SubmittedResponse,
	attributes: Attributes,
	times: 1 | -1
): void {
	const rows = givenOn(sides.rows, response, attributes);
	const columns = givenOn(sides.columns, response, attributes);
	if (rows === undefined || columns === undefined) return;
	tally.asked += times;
	if (!rows.known || !columns.known) return;
	tally.base += times;
	for (const row of rows.values) addCount(tally.rows, row, times);
	for (const column of columns.values) addCount(tally.columns, column, times);
	const cells = new Map(Object.entries(tally.cells));
	for (const row of rows.values) {
		const counts = { ...cells.get(row) };
		for (const column of columns.values) addCount(counts, column, times);
		if (Object.keys(counts).length > 0) cells.set(row, counts);
		else cells.delete(row);
	}
	tally.cells = Object.fromEntries(cells);
}

/** The table of both lists of responses; neither argument changes. */
export function mergeCrossTallies(a: CrossTally, b: CrossTally): CrossTally {
	const rows = new Set([...Object.keys(a.cells), ...Object.keys(b.cells)]);
	return {
		asked: a.asked + b.asked,
		base: a.base + b.base,
		rows: mergeCounts(a.rows, b.rows),
		columns: mergeCounts(a.columns, b.columns),
		cells: Object.fromEntries(
			[...rows].map((row) => [row, mergeCounts(own(a.cells, row) ?? {}, own(b.cells, row) ?? {})])
		)
	};
}

/** The same text for the same table, whatever came first (RFC 8785). */
export function canonicalCrossTally(tally: CrossTally): string {
	return canonicalize(tally) ?? '';
}

export interface CrossTable {
	asked: number;
	base: number;
	columns: { value: string; base: number }[];
	rows: { value: string; base: number; counts: number[] }[];
}

/** Every value of each side, also those that nobody gave; then any others that were, in order. */
export function crossTable(tally: CrossTally, sides: Sides): CrossTable {
	const columns = valuesIn(sides.columns, tally.columns);
	return {
		asked: tally.asked,
		base: tally.base,
		columns: columns.map((value) => ({ value, base: countOf(tally.columns, value) })),
		rows: valuesIn(sides.rows, tally.rows).map((value) => ({
			value,
			base: countOf(tally.rows, value),
			counts: columns.map((column) => countOf(own(tally.cells, value) ?? {}, column))
		}))
	};
}

function valuesIn(side: Side, counts: Counts): string[] {
	const known = valuesOfSide(side);
	const others = Object.keys(counts).filter((value) => !known.includes(value));
	return [...known, ...others.sort()];
}
