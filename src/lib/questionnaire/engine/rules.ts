/** The author's rules that go beyond the form of an answer: validators, and what must be answered. */
import type { Locale } from '../../i18n/locales.ts';
import type { Answers, Definition, FieldErrors } from '../contract.ts';
import { isObject, nameOf, objectsIn } from './definition.ts';
import { joined } from './field-errors.ts';
import { fieldId } from './field-id.ts';
import { isShown } from './is-shown.ts';
import { kindOf } from './kinds/index.ts';
import type { Place } from './kinds/kind.ts';
import { singleShape, textOf } from './kinds/options.ts';
import { withModel } from './models.ts';
import { storedAnswer, type StoredAnswer } from './stored-answer.ts';
import {
	ChoiceItem,
	PanelModel,
	QuestionSelectBase,
	type Question,
	type SurveyModel
} from './survey-core.ts';

/** Properties that make a rule out of an answer. */
const ruling = new Set([
	'validators',
	'minValueExpression',
	'maxValueExpression',
	'minSelectedChoices',
	'eachRowUnique',
	'isUnique',
	'keyName',
	'isCommentRequired'
]);

function hasRule(part: unknown): boolean {
	if (Array.isArray(part)) return part.some(hasRule);
	return (
		isObject(part) &&
		Object.entries(part).some(([property, value]) => ruling.has(property) || hasRule(value))
	);
}

const ruled = new WeakMap<Definition, Set<string>>();

function hasRules(definition: Definition, page: string): boolean {
	const known =
		ruled.get(definition) ?? new Set(objectsIn(definition.pages).filter(hasRule).map(nameOf));
	ruled.set(definition, known);
	return known.has(page);
}

/** What survey-core calls the errors that something is still unanswered. */
const blankErrors = new Set([
	'required',
	'requireoneanswer',
	'requiredinallrowserror',
	'minrowcounterror',
	'otherempty'
]);

interface Judgement {
	/** Something required is blank, here or inside. */
	missing: boolean;
	/** How the author asks for what is missing. */
	request?: string;
	objections: FieldErrors;
}

/**
 * Are there words beside every choice that must have some? survey-core does not see those beside
 * "Other" where another of several choices asks for words as well.
 */
function hasItsWords(question: Question, { value, other, remarks }: StoredAnswer): boolean {
	if (!(question instanceof QuestionSelectBase)) return false;
	const chosen = new Set(Array.isArray(value) ? value : [value]);
	return question.visibleChoices
		.filter((item) => item instanceof ChoiceItem && item.isCommentRequired)
		.map((item) => ({ item, choice: singleShape(item.value) }))
		.filter(({ choice }) => choice !== undefined && chosen.has(choice))
		.every(({ item, choice }) =>
			item === question.otherItem ? other !== '' : Object.hasOwn(remarks, String(choice))
		);
}

/** The texts that survey-core finds against a question and what stands inside it, by field. */
function judge(question: Question, place: Place): Judgement {
	const errors = question.errors.map((error) => ({
		blank: blankErrors.has(error.getErrorType()),
		text: error.getText()
	}));
	const own = errors.filter(({ blank }) => !blank).map(({ text }) => text);
	const within = kindOf(question)
		.within(question, place)
		.map((inner) => judge(inner.question, inner.place));
	const request = textOf(question.locRequiredErrorText);
	const unanswered = errors.some(({ blank }) => blank);
	return {
		...(unanswered && request !== '' ? { request } : {}),
		missing: unanswered || within.some(({ missing }) => missing),
		objections: joined([
			own.length > 0 ? { [place.field]: own } : {},
			...within.map(({ objections }) => objections)
		])
	};
}

export interface Judged extends Judgement {
	page: string;
	question: string;
	/** Nothing is answered. */
	blank: boolean;
}

function isAsked(question: Question): boolean {
	return isShown(question) && question.hasInput;
}

/** The first questions of the panels of which at least one must be answered, and none is. */
function firstOfBlankPanels(model: SurveyModel): Set<string> {
	const names = model.getAllPanels().flatMap((panel): string[] => {
		if (!(panel instanceof PanelModel) || !panel.isRequired) return [];
		const asked = panel.questions.filter(isAsked);
		const [first] = asked;
		return first && asked.every((question) => question.isEmpty()) ? [first.name] : [];
	});
	return new Set(names);
}

function judgeAll(model: SurveyModel, answers: Answers): Judged[] {
	const firstOfPanel = firstOfBlankPanels(model);
	return model.visiblePages.flatMap((page) =>
		page.questions.filter(isAsked).map((question) => {
			question.validate(true);
			const { name } = question;
			const blank = question.isEmpty();
			if (hasItsWords(question, storedAnswer(answers, name))) {
				question.errors = question.errors.filter((error) => error.getErrorType() !== 'otherempty');
			}
			const judgement = judge(question, { field: name, fieldId: fieldId(name) });
			const missing = judgement.missing || (blank && question.isRequired) || firstOfPanel.has(name);
			question.clearErrors();
			return { page: page.name, question: name, blank, ...judgement, missing };
		})
	);
}

/** How the author's rules find each visible question, in order. */
export function judgements(definition: Definition, locale: Locale, answers: Answers): Judged[] {
	return withModel(definition, locale, answers, judgeAll);
}

/**
 * What the author's rules say against the answers of a page, by field. A blank question is left alone
 * until submission.
 */
export function objectionsOn(
	page: string,
	definition: Definition,
	locale: Locale,
	answers: Answers
): FieldErrors {
	if (!hasRules(definition, page)) return {};
	const ofPage = judgements(definition, locale, answers).filter(
		(one) => one.page === page && !one.blank
	);
	return joined(ofPage.map(({ objections }) => objections));
}
