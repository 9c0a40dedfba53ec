/**
 * Models of survey-core, reused. Building one takes 7 to 24 ms, giving a built one other answers 1
 * to 4 ms. Nothing of one person may reach the next, so a model is handed out only here, only for
 * the time of one synchronous call, and only after everything that depends on answers was replaced.
 * Rows and panels keep traces of what was answered in them: a model that has some is never reused.
 */
import type { Locale } from '../../i18n/locales.ts';
import type { Answers, Definition } from '../contract.ts';
import { knownAnswers } from './admission.ts';
import { withoutEffects } from './effectless.ts';
import { noteInitialCounts } from './initial-count.ts';
import { isShown } from './is-shown.ts';
import { modelLocale } from './locales.ts';
import { holdsQuestions } from './logic.ts';
import { offeredAnswers } from './offered.ts';
import { withoutAnswer } from './stored-answer.ts';
import { QuestionPanelDynamicModel, SurveyModel, type Question } from './survey-core.ts';

const idle = new WeakMap<Definition, Map<Locale, SurveyModel[]>>();

function idleModels(definition: Definition, locale: Locale): SurveyModel[] {
	const byLocale = idle.get(definition) ?? new Map<Locale, SurveyModel[]>();
	idle.set(definition, byLocale);
	const models = byLocale.get(locale) ?? [];
	byLocale.set(locale, models);
	return models;
}

function build(definition: Definition, locale: Locale): SurveyModel {
	const model = new SurveyModel(withoutEffects(definition));
	model.locale = modelLocale(locale);
	// What is kept of hidden answers is decided by `settle` and `finish` alone.
	model.clearInvisibleValues = 'none';
	// survey-core takes back choices that cease to be offered, and remembers them for when they are
	// offered again, which may be to somebody else. A model for one use may do so in rows and panels.
	model.keepIncorrectValues = !holdsQuestions(definition);
	noteInitialCounts(model);
	return model;
}

function clean(model: SurveyModel): void {
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
	const reusable = !holdsQuestions(definition);
	const model = (reusable ? models.pop() : undefined) ?? build(definition, locale);
	clean(model);
	const result = work(model, settle(model, knownAnswers(definition, answers)));
	// Not reached after an exception: a model in an unknown state is never used again.
	if (reusable) models.push(model);
	return result;
}

function without(answers: Answers, questions: readonly Question[]): Answers {
	return questions.reduce((rest, { name }) => withoutAnswer(rest, name), answers);
}

function hiddenAnswered(model: SurveyModel, answers: Answers): Question[] {
	return model
		.getAllQuestions()
		.filter((question) => !isShown(question) && Object.hasOwn(answers, question.name));
}

function give(model: SurveyModel, answers: Answers): void {
	model.data = answers;
	for (const question of model.getAllQuestions()) {
		// survey-core takes a list of no panels for no answer.
		const emptied = Object.hasOwn(answers, question.name) && question.isEmpty();
		if (emptied && question instanceof QuestionPanelDynamicModel) {
			const given = answers[question.name];
			question.panelCount = Array.isArray(given) ? given.length : question.panelCount;
		}
	}
	// Each round leaves out choices that are not offered for what the round before has left.
	const offered = offeredAnswers(model, answers);
	if (offered !== answers) give(model, offered);
}

/**
 * Gives the model these answers, those of hidden questions counting as blank, so that a question
 * shown because of an answer disappears together with that answer.
 * @returns the answers that count; the model holds exactly these.
 */
function settle(model: SurveyModel, known: Answers): Answers {
	give(model, known);
	const hidden = hiddenAnswered(model, known);
	if (hidden.length === 0) return known;

	const settled = without(known, hidden);
	give(model, settled);
	const stillHidden = hidden.every((question) => !isShown(question));
	if (stillHidden && hiddenAnswered(model, settled).length === 0) return settled;

	return settleOneByOne(model, known);
}

/** Questions that hide each other, or chains of them: the first hidden one goes, then all is asked again. */
function settleOneByOne(model: SurveyModel, known: Answers): Answers {
	let settled = known;
	give(model, settled);
	for (;;) {
		const [first] = hiddenAnswered(model, settled);
		if (!first) return settled;
		settled = without(settled, [first]);
		give(model, settled);
	}
}
