import type { BriefFigures, BriefSubject, BriefWords } from '../../brief/about.ts';
import type { Block } from '../../brief/blocks.ts';
import { bindingFaults } from '../../brief/bound.ts';
import { cellsOf } from '../../brief/cells.ts';
import { compileMeetingBrief } from '../../brief/templates/meeting-brief.ts';
import { locales, type Locale } from '../../i18n/locales.ts';

/** What a published version holds, whole: the hash is taken over its canonical JSON. */
export interface BriefContent {
	/** How to read the rest; in the second format texts were words alone. */
	format: 'prelude-brief/2' | 'prelude-brief/3';
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

/**
 * Compiles the document in all six languages: what is published reads the same for ever.
 * @throws RangeError where a template lets a number stand that is not its cell: nothing is published
 */
export function freeze({ subject, figures, words }: BriefInput, publishedAt: string): BriefContent {
	const compiled = locales.map((locale): [Locale, Block[]] => [
		locale,
		compileMeetingBrief(figures, words, subject, locale)
	]);
	const cells = cellsOf(figures);
	const [fault] = compiled.flatMap(([, blocks]) => bindingFaults(blocks, cells));
	if (fault !== undefined) throw new RangeError(`a number is not bound: ${JSON.stringify(fault)}`);
	return {
		format: 'prelude-brief/3',
		number: figures.version,
		publishedAt,
		subject,
		figures,
		documents: Object.fromEntries(compiled) as Record<Locale, Block[]>
	};
}
