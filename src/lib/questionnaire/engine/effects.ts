/**
 * What follows of changed answers: triggers, `setValueIf`, `setValueExpression` and `resetValueIf` change
 * others. survey-core does it as if somebody had made the changes one after the other, in the order of
 * the questions.
 */
import { remarkKey, type Answers, type Definition } from '../contract.ts';
import { admissionTo } from './admission.ts';
import { isJson, isObject } from './definition.ts';
import { hasEffects, withoutEffects } from './effectless.ts';
import { settled } from './settle.ts';
import {
	answerEntries,
	sameAnswer,
	storedAnswer,
	withoutAnswer,
	type StoredAnswer
} from './stored-answer.ts';
import { SurveyModel } from './survey-core.ts';

/** Changes after which no more are made: `check` refuses what goes round, as far as can be seen. */
const mostChanges = 500;

function modelWith(definition: Definition, answers: Answers): SurveyModel {
	const model = new SurveyModel(definition);
	model.clearInvisibleValues = 'none';
	model.data = structuredClone(answers);
	let changes = 0;
	model.onValueChanging.add((_, options) => {
		changes += 1;
		const before: unknown = options.oldValue;
		if (changes > mostChanges) options.value = before;
	});
	return model;
}

/** Sets the whole answer to a question, as a person would. */
function change(model: SurveyModel, name: string, was: StoredAnswer, is: StoredAnswer): void {
	const question = model.getQuestionByName(name);
	const value: unknown = structuredClone(is.value);
	if (value === undefined) question.clearValue();
	else question.value = value;
	if (is.other !== was.other) question.comment = is.other;
	for (const choice of new Set([...Object.keys(was.remarks), ...Object.keys(is.remarks)])) {
		const [before, after] = [was.remarks[choice], is.remarks[choice]];
		if (before !== after) model.setValue(remarkKey(name, choice), after ?? null);
	}
}

function dataOf(model: SurveyModel): Answers {
	const data: unknown = structuredClone(model.data);
	const entries = isObject(data) ? Object.entries(data) : [];
	return Object.fromEntries(
		entries.flatMap(([key, value]) => (isJson(value) ? [[key, value] as const] : []))
	);
}

/** The answers that a model holds after somebody who saw `shown` has changed `before` into `after`. */
function played(
	definition: Definition,
	names: readonly string[],
	shown: Answers,
	before: Answers,
	after: Answers
): Answers {
	const model = modelWith(definition, shown);
	for (const name of names) {
		change(model, name, storedAnswer(before, name), storedAnswer(after, name));
	}
	const answers = dataOf(model);
	model.dispose();
	return answers;
}

/**
 * The answers after everything that follows of what was changed from `before` to `after`. Answers of
 * hidden questions count as blank, and stay in the draft unless an effect changes them. The same in
 * every language; no expression is run against the words of the reader.
 */
export function afterEffects(definition: Definition, before: Answers, after: Answers): Answers {
	if (!hasEffects(definition)) return after;
	const { names, admit } = admissionTo(definition);
	const changed = names.filter((name) => !sameAnswer(before, after, name));
	if (changed.length === 0) return after;
	const shown = settled(definition, 'en', before).answers;
	const effect = played(definition, changed, shown, before, after);
	// What survey-core makes of an answer by merely taking it is no effect.
	const control = played(withoutEffects(definition), changed, shown, before, after);
	return names
		.filter((name) => !sameAnswer(control, effect, name))
		.reduce((answers, name) => {
			const { value, ...words } = storedAnswer(effect, name);
			const admitted = value === undefined ? undefined : admit(name, value);
			return {
				...withoutAnswer(answers, name),
				...Object.fromEntries(answerEntries(name, { value: admitted, ...words }))
			};
		}, after);
}
