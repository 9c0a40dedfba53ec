import type { BriefSubject } from '../../brief/about.ts';
import type { Block } from '../../brief/blocks.ts';
import type { MarkedStatement } from '../../brief/marked.ts';
import { compileMeetingBrief } from '../../brief/templates/meeting-brief.ts';
import { locales, type Locale } from '../../i18n/locales.ts';
import type { RollUp } from '../../rollup/types.ts';

/** What a published version holds, whole: the hash is taken over its canonical JSON. */
export interface BriefContent {
	/** For instance "prelude-brief/1": how to read the rest. */
	format: 'prelude-brief/1';
	number: number;
	publishedAt: string;
	subject: BriefSubject;
	/** The figures; the words of respondents stand only where consent put them: in the documents. */
	rollUp: Omit<RollUp, 'statements'>;
	/** The document in each of the six languages. */
	documents: Record<Locale, Block[]>;
}

export interface BriefInput {
	subject: BriefSubject;
	rollUp: RollUp;
	/** Statements that come before all others. */
	marked: readonly MarkedStatement[];
}

/** Compiles the document in all six languages: what is published reads the same for ever. */
export function freeze(input: BriefInput, number: number, publishedAt: string): BriefContent {
	const compiled = locales.map((locale): [Locale, Block[]] => [
		locale,
		compileMeetingBrief(input.rollUp, input.subject, locale, input.marked)
	]);
	return {
		format: 'prelude-brief/1',
		number,
		publishedAt,
		subject: input.subject,
		rollUp: withoutStatements(input.rollUp),
		documents: Object.fromEntries(compiled) as Record<Locale, Block[]>
	};
}

function withoutStatements(rollUp: RollUp): Omit<RollUp, 'statements'> {
	const { responses, receipts, coverage, questions } = rollUp;
	return { responses, receipts, coverage, questions };
}
