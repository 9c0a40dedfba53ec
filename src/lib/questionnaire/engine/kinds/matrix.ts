/** One choice in each row; a form has one field for each row: `name.row`. */
import type { Json, Option } from '../../contract.ts';
import { QuestionMatrixModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { authoredValue, fieldValue, optionsOf, singleShape, unknownChoice } from './options.ts';

type Rows = { [row: string]: Json };

function rowsOf(value: Json | undefined): Rows {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function visibleRows(question: QuestionMatrixModel): Option[] {
	return question.visibleRows.map((row) => ({ value: row.name, text: row.text }));
}

export const matrix = defineKind(QuestionMatrixModel, {
	properties: { columns: 'items', rows: 'items', topics: 'topics', rowsVisibleIf: 'expression' },
	requirements: (json) => [
		...(json.columns === undefined ? ['has no "columns"'] : []),
		...(json.rows === undefined && json.topics === undefined
			? ['has neither "rows" nor "topics"']
			: [])
	],
	shape: (question, value) => {
		const stored = rowsOf(value);
		const known = optionsOf(question.rows).flatMap(({ value: row }) => {
			const column = Object.hasOwn(stored, row) ? stored[row] : undefined;
			const cell = column === undefined ? undefined : singleShape(column);
			return cell === undefined ? [] : [[row, cell] as const];
		});
		return known.length > 0 ? Object.fromEntries(known) : undefined;
	},
	fields: (question, stored) =>
		Object.entries(rowsOf(stored.value)).map(([row, column]) => [
			`${question.name}.${row}`,
			fieldValue(column) ?? ''
		]),
	view: (question, base, fields) => {
		const rows = visibleRows(question);
		const value = rows
			.map(({ value: row }): [string, string] => [row, fields.last(`${question.name}.${row}`)])
			.filter(([, column]) => column !== '');
		return {
			...base,
			kind: 'matrix',
			rows,
			columns: optionsOf(question.visibleColumns),
			value: Object.fromEntries(value)
		};
	},
	read: (question, fields, locale, previous) => {
		const rows = visibleRows(question)
			.map(({ value: row }) => ({ row, field: `${question.name}.${row}` }))
			.filter(({ field }) => fields.has(field));
		if (rows.length === 0) return undefined;
		const value = new Map(Object.entries(rowsOf(previous)));
		const errors = new Set<string>();
		for (const { row, field } of rows) {
			const posted = fields.last(field);
			const column = authoredValue(question.visibleColumns, posted);
			value.delete(row);
			if (column !== undefined) value.set(row, column);
			else if (posted !== '') errors.add(unknownChoice(locale));
		}
		return {
			...(value.size > 0 ? { value: Object.fromEntries(value) } : {}),
			errors: [...errors]
		};
	},
	specify: (question) => ({
		kind: 'matrix',
		options: optionsOf(question.columns),
		rows: optionsOf(question.rows)
	})
});
