import type { Locale } from '../../i18n/locales.ts';
import type {
	Answers,
	Definition,
	FieldErrors,
	FormEntries,
	PageOutline,
	PageView
} from '../contract.ts';
import { Fields } from './fields.ts';
import { visibleQuestions, withModel } from './models.ts';
import { answerFields, questionView } from './question-view.ts';
import { storedAnswer } from './stored-answer.ts';

export interface ViewOptions {
	/** Sentences to show at the questions, from `readForm`. */
	errors?: FieldErrors;
	/** What was typed, shown again instead of the stored answers. */
	posted?: FormEntries;
}

/** The visible pages in order, and where each stands. */
export function outline(definition: Definition, answers: Answers, locale: Locale): PageOutline[] {
	return withModel(definition, locale, answers, (model) =>
		model.visiblePages.map((page, index) => {
			const questions = visibleQuestions(page);
			const unanswered = questions.filter((question) => question.isEmpty());
			return {
				name: page.name,
				title: page.processedTitle,
				number: index + 1,
				questions: questions.length,
				answered: questions.length - unanswered.length,
				requiredUnanswered: unanswered.filter((question) => question.isRequired).length
			};
		})
	);
}

/** One page as one person sees it now; nothing when there is no visible page of that name. */
export function viewPage(
	definition: Definition,
	answers: Answers,
	locale: Locale,
	pageName: string,
	options: ViewOptions = {}
): PageView | undefined {
	return withModel(definition, locale, answers, (model, settled) => {
		const pages = model.visiblePages;
		const index = pages.findIndex(({ name }) => name === pageName);
		const page = pages[index];
		if (!page) return undefined;
		const posted = options.posted && new Fields(options.posted);
		const description = page.locDescription.renderedHtml;
		const previous = pages[index - 1]?.name;
		const next = pages[index + 1]?.name;
		return {
			locale,
			name: page.name,
			title: page.processedTitle,
			...(description ? { description } : {}),
			number: index + 1,
			total: pages.length,
			...(previous === undefined ? {} : { previous }),
			...(next === undefined ? {} : { next }),
			questions: visibleQuestions(page).map((question) => {
				const stored = answerFields(question, storedAnswer(settled, question.name));
				return questionView(question, posted ?? stored, options.errors);
			})
		};
	});
}
