/** The same questions again and again: `[{ name: answer }]`, `field.1.NAME` and `field.count`. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import { nameOf, objectsIn } from '../definition.ts';
import { elementViews } from '../element-views.ts';
import { isFixed } from '../fixed.ts';
import { isShown } from '../is-shown.ts';
import { questionsOf, type Growing, type SettledElement } from '../settled.ts';
import { QuestionPanelDynamicModel, type Question } from '../survey-core.ts';
import {
	admitGrowing,
	filterGrowing,
	growingFields,
	growingOf,
	growthView,
	readGrowing,
	wordsOr,
	type GrowthWords
} from './growth.ts';
import { rowsIn, skippedInside } from './inside.ts';
import { textOf } from './options.ts';
import { defineKind, placeWithin } from './kind.ts';

interface Entry {
	title: string;
	hint?: string;
	elements: SettledElement[];
}

/** The names of what can grow among these elements, at any depth of panels. */
function growingInside(elements: unknown): string[] {
	return objectsIn(elements).flatMap((element) =>
		element.type === 'paneldynamic' || element.type === 'matrixdynamic'
			? [nameOf(element)]
			: growingInside(element.elements)
	);
}

function growing(question: QuestionPanelDynamicModel): Growing {
	return growingOf(question, {
		count: question.visiblePanels.length,
		minimum: question.minPanelCount,
		maximum: question.maxPanelCount,
		adding: question.allowAddPanel,
		removing: question.allowRemovePanel
	});
}

function words(question: QuestionPanelDynamicModel, locale: Locale): GrowthWords {
	return {
		add: wordsOr(question, 'addPanelText', m.answering_add_entry({}, { locale })),
		remove: wordsOr(question, 'removePanelText', m.answering_remove({}, { locale })),
		empty: wordsOr(question, 'noEntriesText', m.answering_no_entries({}, { locale }))
	};
}

/** What is asked in each panel; what only shows something is none of it. */
function questionsWithin({ template }: QuestionPanelDynamicModel): Question[] {
	return template.questions.filter((question) => !isFixed(question));
}

export const paneldynamic = defineKind(QuestionPanelDynamicModel, {
	properties: {
		templateElements: 'elements',
		templateTitle: 'text',
		templateDescription: 'text',
		panelCount: 'amount',
		minPanelCount: 'amount',
		maxPanelCount: 'count',
		allowAddPanel: 'flag',
		allowRemovePanel: 'flag',
		addPanelText: 'text',
		removePanelText: 'text',
		noEntriesText: 'text',
		keyName: 'question',
		displayMode: ['list']
	},
	requirements: (json) =>
		growingInside(json.templateElements).map(
			(name) => `"${name}" has rows or panels of its own to add: that can not stand in here`
		),
	admit: (question, value, admit) =>
		admitGrowing(question.template.questions, value, question.maxPanelCount, admit),
	settle: (question, head, inside) => ({
		names: questionsWithin(question).map(({ name }) => name),
		growing: growing(question),
		words: words(question, head.locale),
		entries: question.visiblePanels.map((panel, index): Entry => {
			const numbered = m.answering_entry({ number: index + 1 }, { locale: head.locale });
			const hint = textOf(panel.locDescription);
			return {
				...(hint === '' ? {} : { hint }),
				title: panel.processedTitle.trim() || numbered,
				elements: inside.elements(panel, placeWithin(head, index + 1))
			};
		})
	}),
	form: ({ names, growing, words, entries }, { field, readOnly }) => {
		const rows = entries.map(({ elements }) => questionsOf(elements));
		const { growth, remove } = growthView(growing, words, readOnly);
		return {
			growing,
			skipped: () =>
				rows.flatMap((shown, index) => skippedInside(`${field}.${index + 1}`, names, shown)),
			fields: ({ value }) => growingFields(field, rows, rowsIn(value)),
			view: (base, fields, errors) => ({
				...base,
				kind: 'panels',
				panels: entries.map(({ elements, ...texts }, index) => ({
					key: String(index + 1),
					...texts,
					...remove,
					elements: elementViews(elements, () => fields, errors)
				})),
				growth
			}),
			read: (fields, previous) => readGrowing(field, rows, growing, fields, previous),
			filter: (value, keep) => filterGrowing(rows, value, keep)
		};
	},
	specify: (question) => ({
		kind: 'growing',
		options: [],
		rows: [],
		parts: questionsWithin(question)
	}),
	within: (question, place) =>
		question.visiblePanels.flatMap((panel, index) =>
			panel.questions
				.filter((inner) => isShown(inner) && inner.hasInput)
				.map((inner) => ({
					question: inner,
					place: placeWithin(placeWithin(place, index + 1), inner.name)
				}))
		)
});
