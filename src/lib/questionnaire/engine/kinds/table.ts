/** What tables of fixed rows and of growing ones have in common. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import type { FieldErrors, TableQuestion } from '../../contract.ts';
import type { Fields } from '../fields.ts';
import type { Head, SettledQuestion } from '../settled.ts';
import {
	MatrixDropdownColumn,
	QuestionExpressionModel,
	type MatrixDropdownRowModelBase,
	type Question,
	type QuestionMatrixDropdownModelBase
} from '../survey-core.ts';
import { computedWords } from './computed.ts';
import { wordsOr } from './growth.ts';
import { skippedInside } from './inside.ts';
import { placeWithin, type Inside, type Place, type PropertyShape } from './kind.ts';
import { textOf } from './options.ts';

export const tableProperties = {
	columns: 'columns',
	choices: 'items',
	cellType: ['dropdown', 'checkbox', 'radiogroup', 'tagbox', 'text', 'comment', 'boolean', 'rating']
} as const satisfies Record<string, PropertyShape>;

export interface Column {
	title: string;
	required: boolean;
}

export interface Row {
	/** What its fields have after the field of the table. */
	key: string;
	title: string;
	/** In the order of the columns; null where none is shown. */
	cells: (SettledQuestion | null)[];
}

export interface Table {
	columns: Column[];
	/** Of all columns, shown or not. */
	names: string[];
	rows: Row[];
	totals?: TableQuestion['totals'];
}

/** The fields of a row carry its key, the ids its number: a key may hold anything. */
function rowPlace({ field, fieldId }: Place, key: string, index: number): Place {
	return { field: `${field}.${key}`, fieldId: `${fieldId}.${index + 1}` };
}

function cellOf(row: MatrixDropdownRowModelBase, column: MatrixDropdownColumn): Question | null {
	const question = row.cells.find((cell) => cell.column === column)?.question;
	return question?.isVisible ? question : null;
}

function columnsIn(columns: unknown): MatrixDropdownColumn[] {
	return Array.isArray(columns)
		? columns.filter((column) => column instanceof MatrixDropdownColumn)
		: [];
}

function totalsOf(
	question: QuestionMatrixDropdownModelBase,
	columns: readonly MatrixDropdownColumn[],
	locale: Locale
): Pick<Table, 'totals'> {
	if (!columns.some(({ hasTotal }) => hasTotal)) return {};
	const row = question.visibleTotalRow;
	return {
		totals: {
			title: wordsOr(question, 'totalText', m.answering_total({}, { locale })),
			values: columns.map((column) => {
				const total = column.hasTotal ? cellOf(row, column) : null;
				return total instanceof QuestionExpressionModel ? computedWords(total, locale) : '';
			})
		}
	};
}

export function settledTable(
	question: QuestionMatrixDropdownModelBase,
	head: Head,
	inside: Inside,
	rowHead: (row: MatrixDropdownRowModelBase, index: number) => { key: string; title: string }
): Table {
	// Which columns are shown is known when there are rows.
	const { visibleRows } = question;
	const columns = columnsIn(question.visibleColumns);
	const rows = visibleRows.map((row, index): Row => {
		const { key, title } = rowHead(row, index);
		const within = rowPlace(head, key, index);
		const cells = columns.map((column) => {
			const cell = cellOf(row, column);
			return cell && inside.question(cell, placeWithin(within, column.name));
		});
		return { key, title, cells };
	});
	return {
		columns: columns.map((column, index) => ({
			title: textOf(column.locTitle) || column.fullTitle,
			required: column.isRequired || rows.some(({ cells }) => cells[index]?.head.required === true)
		})),
		names: columnQuestions(question).map(({ name }) => name),
		rows,
		...totalsOf(question, columns, head.locale)
	};
}

export function shownCells({ cells }: Row): SettledQuestion[] {
	return cells.filter((cell) => cell !== null);
}

/** The form fields of the cells that are not shown, and of what is not shown in others. */
export function skippedCells({ names, rows }: Table, field: string): string[] {
	return rows.flatMap((row) => skippedInside(`${field}.${row.key}`, names, shownCells(row)));
}

/** The shown cells, each where it stands. */
export function cellsWithin(
	question: QuestionMatrixDropdownModelBase,
	place: Place,
	keyOf: (row: MatrixDropdownRowModelBase, index: number) => string
): { question: Question; place: Place }[] {
	return question.visibleRows.flatMap((row, index) =>
		columnsIn(question.visibleColumns).flatMap((column) => {
			const cell = cellOf(row, column);
			const within = rowPlace(place, keyOf(row, index), index);
			return cell ? [{ question: cell, place: placeWithin(within, column.name) }] : [];
		})
	);
}

export function columnQuestions(question: QuestionMatrixDropdownModelBase): Question[] {
	return columnsIn(question.columns).map(({ templateQuestion }) => templateQuestion);
}

export function tableView(
	{ columns, rows, totals }: Table,
	fields: Fields,
	errors: FieldErrors
): Pick<TableQuestion, 'kind' | 'columns' | 'rows' | 'totals'> {
	return {
		kind: 'table',
		columns,
		rows: rows.map(({ key, title, cells }) => ({
			key,
			title,
			cells: cells.map((cell) => cell && { ...cell.view(fields, errors), row: title })
		})),
		...(totals ? { totals } : {})
	};
}
