/** What is wrong on a page, as links of its error summary: each names its question and where that is. */
import type { Locale } from '../../i18n/locales.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { ElementView, PageView, QuestionView } from '../../questionnaire/contract.ts';
import { isolated } from '../../questionnaire/isolate.ts';
import { wordsBeside } from '../../questionnaire/words-field.ts';

export interface FaultLink {
	href: string;
	text: string;
}

/** The titles of the panels and the row that a question stands in, outermost first, and its own. */
function nameOf({ row, title }: QuestionView, panels: readonly string[], locale: Locale): string {
	const titles = [...panels, ...(row === undefined ? [] : [row]), title];
	return titles
		.map((text) => isolated(text, locale))
		.reduceRight((words, term) => m.answering_pair({ term, words }, { locale }));
}

function linksOf(
	elements: readonly ElementView[],
	panels: readonly string[],
	locale: Locale
): FaultLink[] {
	return elements.flatMap((element) => {
		switch (element.kind) {
			case 'html':
			case 'image':
				return [];
			case 'panel':
				return linksOf(element.elements, panels, locale);
			default:
				return [...ownLinks(element, panels, locale), ...innerLinks(element, panels, locale)];
		}
	});
}

function ownLinks(question: QuestionView, panels: readonly string[], locale: Locale): FaultLink[] {
	const name = nameOf(question, panels, locale);
	const link = (id: string, where: string, errors: readonly string[] = []): FaultLink[] =>
		errors.map((error) => ({ href: `#${id}`, text: `${where} – ${error}` }));
	const within = (part: string) => m.answering_pair({ term: name, words: part }, { locale });
	const { comment, errors, fieldId } = question;
	return [
		...link(fieldId, name, errors),
		...wordsBeside(question).flatMap(({ id, label, words }) =>
			link(id, within(isolated(label, locale)), words.errors)
		),
		...(comment
			? link(`${fieldId}-comment`, within(isolated(comment.label, locale)), comment.errors)
			: [])
	];
}

function innerLinks(
	question: QuestionView,
	panels: readonly string[],
	locale: Locale
): FaultLink[] {
	switch (question.kind) {
		case 'panels':
			return question.panels.flatMap(({ title, elements }) =>
				linksOf(elements, [...panels, title], locale)
			);
		case 'table':
			return question.rows.flatMap(({ cells }) =>
				linksOf(
					cells.filter((cell) => cell !== null),
					panels,
					locale
				)
			);
		case 'texts':
			return linksOf(question.items, panels, locale);
		default:
			return [];
	}
}

/** In reading order. */
export function faultLinks({ elements, locale }: PageView): FaultLink[] {
	return linksOf(elements, [], locale);
}
