/**
 * Kinds that our pages do not draw and `check` refuses, as the roll-up of a questionnaire from elsewhere
 * must know them.
 */
import type { Json } from '../../contract.ts';
import {
	Question,
	QuestionButtonGroupModel,
	QuestionImagePickerModel,
	QuestionSliderModel
} from '../survey-core.ts';
import { defineKind, type Kind, type KindOf } from './kind.ts';
import { allChoices, choicesOf, listShape, singleShape, specifiedOptions } from './options.ts';

function undrawn<Model extends Question>(
	kind: Pick<KindOf<Model, null>, 'admit' | 'specify'>
): KindOf<Model, null> {
	return {
		...kind,
		properties: {},
		settle: () => null,
		form: (_, { name }) => ({
			fields: () => [],
			view: () => {
				throw new TypeError(`${name} is of a kind that no page shows`);
			},
			read: () => undefined
		})
	};
}

const imagepicker = defineKind(
	QuestionImagePickerModel,
	undrawn({
		admit: ({ multiSelect }, value) => (multiSelect ? listShape(value) : singleShape(value)),
		specify: (question) => ({
			kind: question.multiSelect ? 'checkbox' : 'radiogroup',
			options: specifiedOptions(allChoices(question)),
			rows: []
		})
	})
);

const buttongroup = defineKind(
	QuestionButtonGroupModel,
	undrawn({
		admit: (_, value) => singleShape(value),
		specify: ({ choices }) => ({
			kind: 'radiogroup',
			options: specifiedOptions(choicesOf(choices)),
			rows: []
		})
	})
);

/** One number, or the ends of a range: those are counted as answered or not. */
const slider = defineKind(
	QuestionSliderModel,
	undrawn({
		admit: (_, value) => numbersIn(value),
		specify: ({ sliderType }) =>
			sliderType === 'single'
				? { kind: 'text', options: [], rows: [], numeric: true }
				: { kind: 'opaque', options: [], rows: [] }
	})
);

function numbersIn(value: Json): Json | undefined {
	const numbers = Array.isArray(value) ? value : [value];
	return numbers.every((number) => typeof number === 'number') ? value : undefined;
}

/** Files, signatures and whatever else there may be. */
export const opaque = defineKind(
	Question,
	undrawn({
		admit: (_, value) => value,
		specify: () => ({ kind: 'opaque', options: [], rows: [] })
	})
);

export const countedOnly: ReadonlyMap<string, Kind> = new Map([
	['imagepicker', imagepicker],
	['buttongroup', buttongroup],
	['slider', slider]
]);
