/**
 * How many rows or panels a question has before it is answered. A model only says how many there
 * are, so this is noted when it is built.
 */
import {
	QuestionMatrixDynamicModel,
	QuestionPanelDynamicModel,
	type Question,
	type SurveyModel
} from './survey-core.ts';

const counts = new WeakMap<Question, number>();

export function noteInitialCounts(model: SurveyModel): void {
	for (const question of model.getAllQuestions()) {
		if (question instanceof QuestionMatrixDynamicModel) counts.set(question, question.rowCount);
		if (question instanceof QuestionPanelDynamicModel) counts.set(question, question.panelCount);
	}
}

export function initialCount(question: Question): number {
	return counts.get(question) ?? 0;
}
