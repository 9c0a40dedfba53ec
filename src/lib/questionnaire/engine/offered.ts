/** Choices that are not offered for the answers a model holds: they count as blank. */
import type { Answers, Json } from '../contract.ts';
import { fieldValue } from './kinds/options.ts';
import { QuestionSelectBase, type SurveyModel } from './survey-core.ts';

function offeredPart(question: QuestionSelectBase, value: Json): Json | undefined {
	const offered = new Set(question.visibleChoices.map((item) => String(item.value)));
	const isOffered = (one: Json) => offered.has(fieldValue(one) ?? '');
	if (!Array.isArray(value)) return isOffered(value) ? value : undefined;
	const kept = value.filter(isOffered);
	return kept.length > 0 ? kept : undefined;
}

/** The answers without such choices; the same object where all are offered. */
export function offeredAnswers(model: SurveyModel, answers: Answers): Answers {
	let offered = answers;
	for (const question of model.getAllQuestions()) {
		const { [question.name]: value, ...others } = offered;
		if (value === undefined || !(question instanceof QuestionSelectBase)) continue;
		const part = offeredPart(question, value);
		if (JSON.stringify(part) === JSON.stringify(value)) continue;
		offered = part === undefined ? others : { ...others, [question.name]: part };
	}
	return offered;
}
