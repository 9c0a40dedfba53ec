/** A table of questions with rows of the author's: `{ row: { column: answer } }`, `field.ROW.COLUMN`. */
import type { Answers, Json } from '../../contract.ts';
import type { MatrixDropdownRowModelBase } from '../survey-core.ts';
import { QuestionMatrixDropdownModel } from '../survey-core.ts';
import { innerErrors } from './growth.ts';
import {
	admitInside,
	answersIn,
	fieldsInside,
	filterInside,
	readInside,
	unlessEmpty
} from './inside.ts';
import { defineKind } from './kind.ts';
import { choicesOf, textOf } from './options.ts';
import {
	cellsWithin,
	columnQuestions,
	settledTable,
	shownCells,
	tableProperties,
	tableView
} from './table.ts';

function keyOf(row: MatrixDropdownRowModelBase): string {
	return String(row.rowName);
}

/** The rows that hold something, in this order. */
function byRow(rows: readonly { key: string; answers: Answers }[]): Json | undefined {
	const filled = rows.filter(({ answers }) => unlessEmpty(answers));
	return unlessEmpty(Object.fromEntries(filled.map(({ key, answers }) => [key, answers])));
}

function rowAt(value: Json | undefined, key: string): Answers {
	const rows = answersIn(value);
	return Object.hasOwn(rows, key) ? answersIn(rows[key]) : {};
}

export const matrixdropdown = defineKind(QuestionMatrixDropdownModel, {
	properties: { ...tableProperties, rows: 'items', rowsVisibleIf: 'expression', totalText: 'text' },
	requirements: (json) => (json.rows === undefined ? ['has no "rows"'] : []),
	admit: (question, value, admit) =>
		byRow(
			choicesOf(question.rows).map(({ value: row }) => ({
				key: String(row),
				answers: admitInside(columnQuestions(question), rowAt(value, String(row)), admit)
			}))
		),
	settle: (question, head, inside) =>
		settledTable(question, head, inside, (row) => ({
			key: keyOf(row),
			title: textOf(row.locText)
		})),
	form: (table) => ({
		fields: ({ value }) =>
			table.rows.flatMap((row) => fieldsInside(shownCells(row), rowAt(value, row.key))),
		view: (base, fields, errors) => ({ ...base, ...tableView(table, fields, errors) }),
		read: (fields, previous) => {
			const readings = table.rows.map((row) => ({
				key: row.key,
				...readInside(shownCells(row), fields, rowAt(previous, row.key))
			}));
			if (!readings.some(({ spoken }) => spoken)) return undefined;
			const shown = new Set(readings.map(({ key }) => key));
			const hidden = Object.entries(answersIn(previous))
				.filter(([key]) => !shown.has(key))
				.map(([key, answers]) => ({ key, answers: answersIn(answers) }));
			return {
				value: byRow([...hidden, ...readings]),
				errors: [],
				inner: innerErrors(readings)
			};
		},
		filter: (value, keep) =>
			byRow(
				table.rows.map((row) => ({
					key: row.key,
					answers: filterInside(shownCells(row), rowAt(value, row.key), keep)
				}))
			)
	}),
	specify: () => ({ kind: 'composite', options: [], rows: [] }),
	within: (question, place) => cellsWithin(question, place, keyOf)
});
