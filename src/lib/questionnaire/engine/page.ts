import type { Locale } from '../../i18n/locales.ts';
import {
	otherKey,
	type Answers,
	type Definition,
	type FieldErrors,
	type FormEntries,
	type PageOutline,
	type PageView
} from '../contract.ts';
import { withLanguages, type Languages } from '../written.ts';
import { elementViews } from './element-views.ts';
import { Fields } from './fields.ts';
import { settled, type Settled } from './settle.ts';
import type { SettledPage, SettledQuestion } from './settled.ts';
import { isBlank, storedAnswer } from './stored-answer.ts';

export interface ViewOptions {
	/** Sentences to show at the questions, from `readForm`. */
	errors?: FieldErrors;
	/** What was typed, shown again instead of the stored answers. */
	posted?: FormEntries;
	/** Names of questions, or of fields within them, to show as they are stored all the same. */
	notPosted?: readonly string[];
	/** The languages in which the answers were written, by question. */
	languages?: Languages;
}

/** The visible pages in order, and where each stands. */
export function outline(definition: Definition, answers: Answers, locale: Locale): PageOutline[] {
	const { pages, answers: counting } = settled(definition, locale, answers);
	return pages.map(({ name, title, questions }, index) => {
		const asked = questions.filter(({ computed }) => !computed);
		const unanswered = asked.filter(({ head }) => isBlank(storedAnswer(counting, head.name).value));
		return {
			name,
			title,
			number: index + 1,
			questions: asked.length,
			answered: asked.length - unanswered.length,
			requiredUnanswered: unanswered.filter(({ head }) => head.required).length
		};
	});
}

/** Does the field of a form belong to one of these questions, or fields within them? */
function isWithin(names: readonly string[], field: string): boolean {
	return names.some(
		(name) => field === name || field.startsWith(`${name}.`) || field.startsWith(otherKey(name))
	);
}

function pageView(
	page: SettledPage,
	{ pages, answers }: Settled,
	locale: Locale,
	{ posted, notPosted = [], errors = {}, languages = {} }: ViewOptions
): PageView {
	const index = pages.indexOf(page);
	const previous = pages[index - 1]?.name;
	const next = pages[index + 1]?.name;
	const typed = posted && [...posted].filter(([name]) => !isWithin(notPosted, name));
	const fieldsOf = (question: SettledQuestion) => {
		const stored = question.fields(storedAnswer(answers, question.head.name));
		// What can not be changed was not posted.
		if (!typed || question.head.readOnly) return new Fields(stored);
		return new Fields([...typed, ...stored.filter(([name]) => isWithin(notPosted, name))]);
	};
	const elements = elementViews(page.elements, fieldsOf, errors);
	return {
		locale,
		name: page.name,
		title: page.title,
		...(page.description === undefined ? {} : { description: page.description }),
		number: index + 1,
		total: pages.length,
		...(previous === undefined ? {} : { previous }),
		...(next === undefined ? {} : { next }),
		elements: withLanguages(elements, languages, locale),
		conditional: page.conditional
	};
}

/** One page as one person sees it now; nothing when there is no visible page of that name. */
export function viewPage(
	definition: Definition,
	answers: Answers,
	locale: Locale,
	pageName: string,
	options: ViewOptions = {}
): PageView | undefined {
	const questionnaire = settled(definition, locale, answers);
	const page = questionnaire.pages.find(({ name }) => name === pageName);
	return page && pageView(page, questionnaire, locale, options);
}
