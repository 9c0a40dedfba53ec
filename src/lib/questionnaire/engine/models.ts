/**
 * Models of survey-core, reused. Building one takes 7 to 24 ms, giving a built one other answers 1
 * to 4 ms. Nothing of one person may reach the next, so a model is handed out only here, only for
 * the time of one synchronous call, and only after everything that depends on answers was replaced.
 */
import type { Locale } from '../../i18n/locales.ts';
import { otherKey, type Answers, type Definition } from '../contract.ts';
import { kindOf } from './kinds/index.ts';
import { modelLocale } from './locales.ts';
import { storedAnswer } from './stored-answer.ts';
import { SurveyModel, type PageModel, type Question } from './survey-core.ts';

const idle = new WeakMap<Definition, Map<Locale, SurveyModel[]>>();

function idleModels(definition: Definition, locale: Locale): SurveyModel[] {
	const byLocale = idle.get(definition) ?? new Map<Locale, SurveyModel[]>();
	idle.set(definition, byLocale);
	const models = byLocale.get(locale) ?? [];
	byLocale.set(locale, models);
	return models;
}

function build(definition: Definition, locale: Locale): SurveyModel {
	const model = new SurveyModel(definition);
	model.locale = modelLocale(locale);
	// What is kept of hidden answers is decided by `settle` and `finish` alone.
	model.clearInvisibleValues = 'none';
	return model;
}

function clean(model: SurveyModel): void {
	model.clear(false);
	for (const name of model.getVariableNames()) model.setVariable(name, undefined);
	for (const question of model.getAllQuestions()) question.clearErrors();
}

/**
 * Lends a model with these answers to `work`, which must neither keep it nor wait for anything.
 * `settled` are the answers that count: those of known questions that are visible.
 */
export function withModel<Result>(
	definition: Definition,
	locale: Locale,
	answers: Answers,
	work: (model: SurveyModel, settled: Answers) => Result
): Result {
	const models = idleModels(definition, locale);
	const model = models.pop() ?? build(definition, locale);
	clean(model);
	const result = work(model, settle(model, answers));
	// Not reached after an exception: a model in an unknown state is never used again.
	models.push(model);
	return result;
}

function knownAnswers(model: SurveyModel, answers: Answers): Answers {
	const known: Answers = {};
	for (const question of model.getAllQuestions()) {
		const { value, other } = storedAnswer(answers, question.name);
		const shaped = value === undefined ? undefined : kindOf(question).shape(question, value);
		if (shaped === undefined) continue;
		known[question.name] = shaped;
		if (other !== '') known[otherKey(question.name)] = other;
	}
	return known;
}

function without(answers: Answers, questions: readonly Question[]): Answers {
	const gone = new Set(questions.flatMap(({ name }) => [name, otherKey(name)]));
	return Object.fromEntries(Object.entries(answers).filter(([key]) => !gone.has(key)));
}

function hiddenAnswered(model: SurveyModel, answers: Answers): Question[] {
	return model
		.getAllQuestions()
		.filter((question) => !question.isVisible && Object.hasOwn(answers, question.name));
}

/**
 * Gives the model these answers, those of hidden questions counting as blank, so that a question
 * shown because of an answer disappears together with that answer.
 * @returns the answers that count; the model holds exactly these.
 */
export function settle(model: SurveyModel, answers: Answers): Answers {
	const known = knownAnswers(model, answers);
	model.data = known;
	const hidden = hiddenAnswered(model, known);
	if (hidden.length === 0) return known;

	const settled = without(known, hidden);
	model.data = settled;
	const stillHidden = hidden.every((question) => !question.isVisible);
	if (stillHidden && hiddenAnswered(model, settled).length === 0) return settled;

	return settleOneByOne(model, known);
}

/** Questions that hide each other, or chains of them: the first hidden one goes, then all is asked again. */
function settleOneByOne(model: SurveyModel, known: Answers): Answers {
	let settled = known;
	model.data = settled;
	for (;;) {
		const [first] = hiddenAnswered(model, settled);
		if (!first) return settled;
		settled = without(settled, [first]);
		model.data = settled;
	}
}

export function visibleQuestions(page: PageModel): Question[] {
	return page.questions.filter((question) => question.isVisible);
}
