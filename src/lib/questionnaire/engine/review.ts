import type { Locale } from '../../i18n/locales.ts';
import type {
	Answers,
	AnswerView,
	Completion,
	Definition,
	FieldErrors,
	ReviewView
} from '../contract.ts';
import { answerLines } from './answer-lines.ts';
import { cleanAnswers } from './clean-answers.ts';
import { joined } from './field-errors.ts';
import { Fields } from './fields.ts';
import { judgements, type Judged } from './rules.ts';
import { settled, type Settled } from './settle.ts';
import type { SettledQuestion } from './settled.ts';
import { storedAnswer } from './stored-answer.ts';

function answerView({ head, fields, view }: SettledQuestion, answers: Answers): AnswerView {
	const filled = new Fields(fields(storedAnswer(answers, head.name)));
	const lines = answerLines(view(filled, {}), head.locale);
	return {
		question: head.name,
		fieldId: head.fieldId,
		title: head.title,
		required: head.required,
		...(head.purpose === undefined ? {} : { purpose: head.purpose }),
		answered: lines.length > 0,
		lines
	};
}

function headsByName({ pages }: Settled) {
	const heads = pages.flatMap(({ questions }) => questions.map(({ head }) => head));
	return new Map(heads.map((head) => [head.name, head]));
}

function objectionsTo(judged: readonly Judged[]): FieldErrors {
	return joined(judged.map(({ objections }) => objections));
}

/** Every visible question with its answer in words, and what stands in the way of submitting. */
export function review(definition: Definition, answers: Answers, locale: Locale): ReviewView {
	const { answers: kept } = cleanAnswers(definition, answers, locale);
	const questionnaire = settled(definition, locale, kept);
	const heads = headsByName(questionnaire);
	const judged = judgements(definition, locale, kept).flatMap((judgement) => {
		const head = heads.get(judgement.question);
		return head
			? [
					{
						judgement,
						place: {
							page: judgement.page,
							question: head.name,
							fieldId: head.fieldId,
							title: head.title
						}
					}
				]
			: [];
	});
	return {
		locale,
		title: questionnaire.title,
		pages: questionnaire.pages.map(({ name, title, questions }) => ({
			name,
			title,
			answers: questions.map((question) => answerView(question, questionnaire.answers))
		})),
		missing: judged
			.filter(({ judgement }) => judgement.missing)
			.map(({ judgement: { request }, place }) =>
				request === undefined ? place : { ...place, text: request }
			),
		objections: judged.flatMap(({ judgement, place }) =>
			Object.values(judgement.objections)
				.flat()
				.map((text) => ({ ...place, text }))
		)
	};
}

/**
 * What is kept of the answers when a response is submitted. It may be submitted when `missing` and
 * `objections` are empty. Sentences are in the given language. Finishing what was finished changes
 * nothing.
 */
export function finish(
	definition: Definition,
	answers: Answers,
	locale: Locale = 'en'
): Completion {
	const { answers: kept, errors } = cleanAnswers(definition, answers, locale);
	const asked = settled(definition, locale, kept).pages.flatMap(({ questions }) => questions);
	const judged = judgements(definition, locale, kept);
	const computed = asked.flatMap(({ head, computed }) =>
		computed?.value === undefined ? [] : [[head.name, computed.value] as const]
	);
	return {
		answers: { ...kept, ...Object.fromEntries(computed) },
		asked: asked.map(({ head }) => head.name),
		missing: judged.filter(({ missing }) => missing).map(({ question }) => question),
		errors,
		objections: objectionsTo(judged)
	};
}
