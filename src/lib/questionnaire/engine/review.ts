import type { Locale } from '../../i18n/locales.ts';
import {
	purposes,
	type Answers,
	type AnswerView,
	type Completion,
	type Definition,
	type ReviewView
} from '../contract.ts';
import { answerLines } from './answer-lines.ts';
import { cleanAnswers } from './clean-answers.ts';
import { visibleQuestions, withModel } from './models.ts';
import { answerFields, fieldId, questionView } from './question-view.ts';
import { storedAnswer } from './stored-answer.ts';
import type { Question, SurveyModel } from './survey-core.ts';

/** Is something still wanted here before the response can be submitted? The model says so. */
function lacksAnswer(question: Question): boolean {
	const complete = question.validate(true);
	question.clearErrors();
	return !complete;
}

function answerView(question: Question, answers: Answers, locale: Locale): AnswerView {
	const fields = answerFields(question, storedAnswer(answers, question.name));
	const stated: unknown = question.getPropertyValue('purpose');
	const purpose = purposes.find((known) => known === stated);
	const lines = answerLines(questionView(question, fields), locale);
	return {
		question: question.name,
		fieldId: fieldId(question.name),
		title: question.processedTitle,
		required: question.isRequired,
		...(purpose === undefined ? {} : { purpose }),
		answered: lines.length > 0,
		lines
	};
}

function visiblePages(model: SurveyModel) {
	return model.visiblePages.map((page) => ({ page, questions: visibleQuestions(page) }));
}

/** Every visible question with its answer in words, and what is required and still unanswered. */
export function review(definition: Definition, answers: Answers, locale: Locale): ReviewView {
	return withModel(definition, locale, answers, (model) => {
		const { answers: kept } = cleanAnswers(model, answers, locale);
		const pages = visiblePages(model);
		return {
			locale,
			title: model.processedTitle,
			pages: pages.map(({ page, questions }) => ({
				name: page.name,
				title: page.processedTitle,
				answers: questions.map((question) => answerView(question, kept, locale))
			})),
			missing: pages.flatMap(({ page, questions }) =>
				questions.filter(lacksAnswer).map((question) => ({
					page: page.name,
					question: question.name,
					fieldId: fieldId(question.name),
					title: question.processedTitle
				}))
			)
		};
	});
}

/**
 * What is kept of the answers when a response is submitted. It may be submitted when `missing` is
 * empty. `errors` is in the given language. Finishing what was finished changes nothing.
 */
export function finish(
	definition: Definition,
	answers: Answers,
	locale: Locale = 'en'
): Completion {
	return withModel(definition, locale, answers, (model) => {
		const { answers: kept, errors } = cleanAnswers(model, answers, locale);
		const asked = visiblePages(model).flatMap(({ questions }) => questions);
		return {
			answers: kept,
			asked: asked.map(({ name }) => name),
			missing: asked.filter(lacksAnswer).map(({ name }) => name),
			errors
		};
	});
}
