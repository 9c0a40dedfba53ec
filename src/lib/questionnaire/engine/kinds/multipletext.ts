/** Several short texts under one title; each is a question of the kind "text", `field.ITEM`. */
import type { QuestionView, TextQuestion } from '../../contract.ts';
import { nameOf, objectsIn } from '../definition.ts';
import type { SettledQuestion } from '../settled.ts';
import { QuestionMultipleTextModel } from '../survey-core.ts';
import {
	admitInside,
	answersIn,
	fieldsInside,
	filterInside,
	readInside,
	skippedInside,
	unlessEmpty
} from './inside.ts';
import { defineKind, placeWithin, type Place } from './kind.ts';
import { isNumeric } from './text-input.ts';
import { inputType } from './text.ts';

function editors(question: QuestionMultipleTextModel, place: Place) {
	return question.items
		.map(({ name, editor }) => ({ question: editor, place: placeWithin(place, name) }))
		.filter(({ question: editor }) => editor.isVisible);
}

/** What survey-core knows of a text, and not of one among several. */
const withoutEffect = ['min', 'max', 'step', 'dataList', 'autocomplete'];

function isText(view: QuestionView): view is TextQuestion {
	return view.kind === 'text';
}

/** Is each line a number, which says how much what the line is named after matters? */
function givesPoints(question: QuestionMultipleTextModel): boolean {
	const { items } = question;
	return (
		question.getPropertyValue('purpose') === 'priority-ranking' &&
		items.length > 0 &&
		items.every(({ editor }) => isNumeric(inputType(editor)))
	);
}

export const multipletext = defineKind(QuestionMultipleTextModel, {
	properties: { items: 'inputs', topics: 'topics' },
	requirements: ({ items }) =>
		objectsIn(items).flatMap((item) =>
			withoutEffect
				.filter((property) => property in item)
				.map((property) => `"${property}" of the item "${nameOf(item)}" has no effect in here`)
		),
	admit: (question, value, admit) =>
		unlessEmpty(
			admitInside(
				question.items.map(({ editor }) => editor),
				value,
				admit
			)
		),
	settle: (question, head, inside) => ({
		names: question.items.map(({ name }) => name),
		items: editors(question, head).map((inner): SettledQuestion =>
			inside.question(inner.question, inner.place)
		)
	}),
	form: ({ names, items }, { field }) => ({
		skipped: () => skippedInside(field, names, items),
		fields: ({ value }) => fieldsInside(items, answersIn(value)),
		view: (base, fields, errors) => ({
			...base,
			kind: 'texts',
			items: items.map(({ view }) => view(fields, errors)).filter(isText)
		}),
		read: (fields, previous) => {
			const { spoken, answers, errors } = readInside(items, fields, answersIn(previous));
			return spoken ? { value: unlessEmpty(answers), errors: [], inner: errors } : undefined;
		},
		filter: (value, keep) => unlessEmpty(filterInside(items, answersIn(value), keep))
	}),
	specify: (question) => ({
		kind: 'parts',
		options: [],
		rows: [],
		parts: question.items.map(({ editor }) => editor),
		...(givesPoints(question) ? { points: true } : {})
	}),
	within: editors
});
