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
import { choicesOf, specifiedOptions, textOf } from './options.ts';
import {
	cellsWithin,
	columnQuestions,
	settledTable,
	shownCells,
	skippedCells,
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
	settle: (question, head, inside) => {
		const table = settledTable(question, head, inside, (row) => ({
			key: keyOf(row),
			title: textOf(row.locText)
		}));
		const shown = new Set(table.rows.map(({ key }) => key));
		const keys = choicesOf(question.rows).map(({ value }) => String(value));
		return { ...table, hidden: keys.filter((key) => !shown.has(key)) };
	},
	form: ({ hidden, ...table }, head) => ({
		skipped: () => [
			...hidden.map((row) => `${head.field}.${row}`),
			...skippedCells(table, head.field)
		],
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
	specify: (question) => ({
		kind: 'parts',
		options: [],
		rows: specifiedOptions(choicesOf(question.rows)),
		parts: columnQuestions(question)
	}),
	within: (question, place) => cellsWithin(question, place, keyOf)
});
