/** Yes or no, in the author's words. */
import { QuestionBooleanModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { optionsOf, singleShape, specifiedOptions, textOf, type Choice } from './options.ts';
import { plainChoice } from './plain-choice.ts';

/** The values are true and false, unless the author has others. */
function choices(question: QuestionBooleanModel): Choice[] {
	const choice = (value: unknown, otherwise: boolean, text: unknown): Choice => ({
		value: singleShape(value) ?? otherwise,
		text: textOf(text),
		disabled: false,
		remark: false
	});
	const yes = choice(question.getValueTrue(), true, question.locLabelTrue);
	const no = choice(question.getValueFalse(), false, question.locLabelFalse);
	return question.swapOrder ? [no, yes] : [yes, no];
}

export const boolean = defineKind(QuestionBooleanModel, {
	properties: {
		labelTrue: 'text',
		labelFalse: 'text',
		valueTrue: 'value',
		valueFalse: 'value',
		swapOrder: 'flag'
	},
	requirements: ({ valueTrue = true, valueFalse = false }) =>
		String(valueTrue) === String(valueFalse) ? ['"valueTrue" and "valueFalse" must differ'] : [],
	admit: (question, value) =>
		choices(question).some((choice) => choice.value === value) ? value : undefined,
	settle: choices,
	form: (choices, head) => ({
		...plainChoice(choices, head),
		view: (base, fields) => ({
			...base,
			kind: 'choice',
			layout: 'list',
			options: optionsOf(choices),
			value: fields.last(head.field)
		})
	}),
	specify: (question) => ({
		kind: 'boolean',
		options: specifiedOptions(choices(question)),
		rows: []
	})
});
