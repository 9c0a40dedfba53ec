/** A table with as many rows as wanted: `[{ column: answer }]`, `field.1.COLUMN` and `field.count`. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import type { Growing } from '../settled.ts';
import { QuestionMatrixDynamicModel } from '../survey-core.ts';
import {
	admitGrowing,
	filterGrowing,
	growingFields,
	growingOf,
	growthView,
	readGrowing,
	rowTitle,
	wordsOr,
	type GrowthWords
} from './growth.ts';
import { rowsIn } from './inside.ts';
import { defineKind } from './kind.ts';
import {
	cellsWithin,
	columnQuestions,
	settledTable,
	shownCells,
	skippedCells,
	tableProperties,
	tableView
} from './table.ts';

function growing(question: QuestionMatrixDynamicModel): Growing {
	return growingOf(question, {
		count: question.visibleRows.length,
		minimum: question.minRowCount,
		maximum: question.maxRowCount,
		adding: question.allowAddRows,
		removing: question.allowRemoveRows
	});
}

function words(question: QuestionMatrixDynamicModel, locale: Locale): GrowthWords {
	return {
		add: wordsOr(question, 'addRowText', m.answering_add_row({}, { locale })),
		remove: wordsOr(question, 'removeRowText', m.answering_remove({}, { locale })),
		empty: wordsOr(question, 'noRowsText', m.answering_no_rows({}, { locale }))
	};
}

export const matrixdynamic = defineKind(QuestionMatrixDynamicModel, {
	properties: {
		...tableProperties,
		rowCount: 'amount',
		minRowCount: 'amount',
		maxRowCount: 'count',
		allowAddRows: 'flag',
		allowRemoveRows: 'flag',
		addRowText: 'text',
		removeRowText: 'text',
		noRowsText: 'text',
		keyName: 'question'
	},
	admit: (question, value, admit) =>
		admitGrowing(columnQuestions(question), value, question.maxRowCount, admit),
	settle: (question, head, inside) => ({
		growing: growing(question),
		words: words(question, head.locale),
		table: settledTable(question, head, inside, (_, index) => ({
			key: String(index + 1),
			title: rowTitle(index, head.locale)
		}))
	}),
	form: ({ growing, words, table }, { field, readOnly }) => {
		const rows = table.rows.map(shownCells);
		const { growth, remove } = growthView(growing, words, readOnly);
		return {
			growing,
			skipped: () => skippedCells(table, field),
			fields: ({ value }) => growingFields(field, rows, rowsIn(value)),
			view: (base, fields, errors) => {
				const view = tableView(table, fields, errors);
				return { ...base, ...view, rows: view.rows.map((row) => ({ ...row, ...remove })), growth };
			},
			read: (fields, previous) => readGrowing(field, rows, growing, fields, previous),
			filter: (value, keep) => filterGrowing(rows, value, keep)
		};
	},
	specify: (question) => ({
		kind: 'growing',
		options: [],
		rows: [],
		parts: columnQuestions(question)
	}),
	within: (question, place) => cellsWithin(question, place, (_, index) => String(index + 1))
});
