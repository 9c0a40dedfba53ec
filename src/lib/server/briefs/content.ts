import type { BriefFigures, BriefSubject, BriefWords } from '../../brief/about.ts';
import type { Block } from '../../brief/blocks.ts';
import { compileMeetingBrief } from '../../brief/templates/meeting-brief.ts';
import { locales, type Locale } from '../../i18n/locales.ts';

/** What a published version holds, whole: the hash is taken over its canonical JSON. */
export interface BriefContent {
	/** How to read the rest. */
	format: 'prelude-brief/2';
	/** The number of the version. */
	number: number;
	publishedAt: string;
	subject: BriefSubject;
	/** All that is told of the answers; the next version must not give away what these withhold. */
	figures: BriefFigures;
	/** The document in each of the six languages. */
	documents: Record<Locale, Block[]>;
}

export interface BriefInput {
	subject: BriefSubject;
	figures: BriefFigures;
	/** Not frozen: the words of respondents stand only where consent put them, in the documents. */
	words: BriefWords;
}

/** Compiles the document in all six languages: what is published reads the same for ever. */
export function freeze({ subject, figures, words }: BriefInput, publishedAt: string): BriefContent {
	const compiled = locales.map((locale): [Locale, Block[]] => [
		locale,
		compileMeetingBrief(figures, words, subject, locale)
	]);
	return {
		format: 'prelude-brief/2',
		number: figures.version,
		publishedAt,
		subject,
		figures,
		documents: Object.fromEntries(compiled) as Record<Locale, Block[]>
	};
}
