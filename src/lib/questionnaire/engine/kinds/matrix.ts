/** One choice in each row; a form has one field for each row: `field.ROW`. */
import type { Json, Option } from '../../contract.ts';
import { QuestionMatrixModel } from '../survey-core.ts';
import { answersIn } from './inside.ts';
import { defineKind } from './kind.ts';
import {
	authoredValue,
	choicesOf,
	fieldValue,
	listShape,
	optionsOf,
	singleShape,
	specifiedOptions,
	unknownChoice
} from './options.ts';

function visibleRows(question: QuestionMatrixModel): Option[] {
	return question.visibleRows.map((row) => ({ value: row.name, text: row.text }));
}

function hiddenNames(all: readonly Option[], shown: readonly Option[]): string[] {
	const names = new Set(shown.map(({ value }) => value));
	return all.flatMap(({ value }) => (names.has(value) ? [] : [value]));
}

/** Nothing that `check` accepts; questionnaires from elsewhere may have boxes to tick. */
function takesSeveral({ cellType }: QuestionMatrixModel): boolean {
	return cellType === 'checkbox';
}

function cellOf(question: QuestionMatrixModel, value: Json): Json | undefined {
	return takesSeveral(question) ? listShape(value) : singleShape(value);
}

export const matrix = defineKind(QuestionMatrixModel, {
	properties: {
		columns: 'items',
		rows: 'items',
		topics: 'topics',
		rowsVisibleIf: 'expression',
		columnsVisibleIf: 'expression',
		eachRowRequired: 'flag',
		eachRowUnique: 'flag'
	},
	requirements: (json) => [
		...(json.columns === undefined ? ['has no "columns"'] : []),
		...(json.rows === undefined && json.topics === undefined
			? ['has neither "rows" nor "topics"']
			: [])
	],
	admit: (question, value) => {
		const stored = answersIn(value);
		const known = optionsOf(choicesOf(question.rows)).flatMap(({ value: row }) => {
			const column = Object.hasOwn(stored, row) ? stored[row] : undefined;
			const cell = column === undefined ? undefined : cellOf(question, column);
			return cell === undefined ? [] : [[row, cell] as const];
		});
		return known.length > 0 ? Object.fromEntries(known) : undefined;
	},
	settle: (question) => {
		const rows = visibleRows(question);
		return {
			rows,
			hidden: hiddenNames(optionsOf(choicesOf(question.rows)), rows),
			columns: choicesOf(question.visibleColumns)
		};
	},
	form: ({ rows, hidden, columns }, { field, locale }) => ({
		skipped: () => hidden.map((row) => `${field}.${row}`),
		fields: ({ value }) =>
			Object.entries(answersIn(value)).map(([row, column]) => [
				`${field}.${row}`,
				fieldValue(column) ?? ''
			]),
		view: (base, fields) => {
			const value = rows
				.map(({ value: row }): [string, string] => [row, fields.last(`${field}.${row}`)])
				.filter(([, column]) => column !== '');
			return {
				...base,
				kind: 'matrix',
				rows,
				columns: optionsOf(columns),
				value: Object.fromEntries(value)
			};
		},
		read: (fields, previous) => {
			const spoken = rows
				.map(({ value: row }) => ({ row, name: `${field}.${row}` }))
				.filter(({ name }) => fields.has(name));
			if (spoken.length === 0) return undefined;
			const value = new Map(Object.entries(answersIn(previous)));
			const errors = new Set<string>();
			for (const { row, name } of spoken) {
				const posted = fields.last(name);
				const column = authoredValue(columns, posted);
				value.delete(row);
				if (column !== undefined) value.set(row, column);
				else if (posted !== '') errors.add(unknownChoice(locale));
			}
			return {
				...(value.size > 0 ? { value: Object.fromEntries(value) } : {}),
				errors: [...errors]
			};
		}
	}),
	specify: (question) => ({
		kind: 'matrix',
		options: specifiedOptions(choicesOf(question.columns)),
		rows: specifiedOptions(choicesOf(question.rows)),
		...(takesSeveral(question) ? { several: true } : {})
	})
});
