/** What a brief quotes, and what it does not although the desk has marked it. */
import type { BriefFacts } from '../../brief/compile.ts';
import { quoted, whyNotQuoted, type NotQuoted } from '../../brief/templates/meeting/voices.ts';
import { plain } from '../../brief/text.ts';
import { wordingFor } from '../../brief/wording.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { codedStatements, type CodedStatement } from '../statements/service.ts';

export interface Quotations {
	/** In the order of the brief. */
	quoted: { statement: CodedStatement; attribution: string }[];
	/** Marked, and yet not quoted. */
	left: { statement: CodedStatement; reason: NotQuoted }[];
}

/** @throws Problem forbidden */
export async function quotationsOf(
	application: Application,
	actor: Actor,
	consultationId: string,
	{ words, subject, figures }: BriefFacts,
	locale: Locale
): Promise<Quotations> {
	const context = { words, about: subject, figures, wording: wordingFor(locale) };
	const coded = new Map<string, CodedStatement>();
	for await (const page of codedStatements(application, actor, consultationId)) {
		for (const statement of page) coded.set(keyOf(statement.respondent.id, statement), statement);
	}
	const shown = quoted(context).flatMap(({ statement, attribution }) => {
		const found = coded.get(keyOf(statement.respondentId, statement));
		return found ? [{ statement: found, attribution: plain(attribution) }] : [];
	});
	const ids = new Set(shown.map(({ statement }) => statement.id));
	const marked = [...coded.values()].filter(({ id, mark }) => mark !== null && !ids.has(id));
	return {
		quoted: shown,
		left: marked.map((statement) => ({
			statement,
			reason: whyNotQuoted({ ...statement, respondentId: statement.respondent.id }, context)
		}))
	};
}

/** A respondent has one statement to each question. */
function keyOf(respondentId: string, { question }: { question: string }): string {
	return JSON.stringify([respondentId, question]);
}
