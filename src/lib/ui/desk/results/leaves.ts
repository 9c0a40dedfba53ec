/** Questions that hold others are read part by part, each under the titles of what it stands in. */
import { locales } from '../../../i18n/locales.ts';
import type { LocalizedText } from '../../../i18n/locales.ts';
import type { PartsFigures, QuestionRollUp } from '../../../rollup/types.ts';

/** `inRows`: asked and answered count rows or panels, not responses. */
export type Leaf = Exclude<QuestionRollUp, PartsFigures> & { inRows: boolean };

export function leavesOf(question: QuestionRollUp, inRows = false): Leaf[] {
	switch (question.kind) {
		case 'parts':
			return question.parts.flatMap((part) => leavesOf(within(question, part), inRows));
		case 'growing':
			return [
				{ ...question, inRows },
				...question.parts.flatMap((part) => leavesOf(within(question, part), true))
			];
		default:
			return [{ ...question, inRows }];
	}
}

function within(question: QuestionRollUp, part: QuestionRollUp): QuestionRollUp {
	return {
		...part,
		name: `${question.name}.${part.name}`,
		title: together(question.title, part.title)
	};
}

function together(outer: LocalizedText, inner: LocalizedText): LocalizedText {
	const joined = { ...inner };
	for (const locale of locales) joined[locale] = `${outer[locale]} \u2013 ${inner[locale]}`;
	return joined;
}
