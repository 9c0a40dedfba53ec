import type { Locale } from '../../i18n/locales.ts';
import type {
	Answers,
	Definition,
	FieldErrors,
	FormEntries,
	PageOutline,
	PageView
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

function pageView(
	page: SettledPage,
	{ pages, answers }: Settled,
	locale: Locale,
	{ posted, errors = {}, languages = {} }: ViewOptions
): PageView {
	const index = pages.indexOf(page);
	const previous = pages[index - 1]?.name;
	const next = pages[index + 1]?.name;
	const typed = posted && new Fields(posted);
	const stored = (question: SettledQuestion) =>
		new Fields(question.fields(storedAnswer(answers, question.head.name)));
	const elements = elementViews(
		page.elements,
		// What can not be changed was not posted.
		(question) => (typed && !question.head.readOnly ? typed : stored(question)),
		errors
	);
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
