/** From a template and the facts of a version to a document in one language. */
import type { Locale } from '../i18n/locales.ts';
import type { BriefFigures, BriefSubject, BriefWords } from './about.ts';
import type { Block } from './blocks.ts';
import { cellsOf } from './cells.ts';
import type { BriefDocument, Template } from './document.ts';
import { ledgerOf } from './ledger.ts';
import { asTheTemplateHasIt, type Outline } from './outline.ts';
import { arrange, type Section } from './sections.ts';
import { wordingFor } from './wording.ts';

/** All that the documents of a version are compiled from. */
export interface BriefFacts {
	subject: BriefSubject;
	figures: BriefFigures;
	/** Not frozen: the words of respondents stand only where consent put them, in the documents. */
	words: BriefWords;
}

export interface DocumentTemplate {
	template: Template;
	orientation: BriefDocument['orientation'];
	/** Those of the meeting, or the desk alone: what others are to edit before it is sent on. */
	readers: 'meeting' | 'desk';
	/** One document for each; an empty name where the template makes one document. */
	parts: (facts: BriefFacts) => readonly string[];
	/** The desk arranges it, and writes between its sections. */
	arranged?: true;
	sections: readonly Section[];
}

/** Which of its documents, in which language, arranged how. */
export interface Wanted {
	part: string;
	locale: Locale;
	outline: Outline;
}

export function compile(
	{ sections, arranged }: DocumentTemplate,
	{ subject, figures, words }: BriefFacts,
	{ part, locale, outline }: Wanted
): Block[] {
	const wording = wordingFor(locale);
	const ledger = ledgerOf(cellsOf(figures), wording);
	return arrange(sections, arranged ? outline : asTheTemplateHasIt, {
		part,
		figures,
		words,
		about: subject,
		wording,
		ledger
	});
}
