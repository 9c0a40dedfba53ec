/** What the desk does to a statement: codes, the mark for the brief, translations. */
import type { Locale } from '../../i18n/locales.ts';
import type { Json } from '../../questionnaire/contract.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import type { DatabaseTransaction } from '../database/connection.ts';
import { Problem } from '../problems.ts';
import { sharedTopics } from '../questionnaires/service.ts';
import {
	confirmWords,
	holdWords,
	removeTranslation,
	writeCodes,
	writeMark,
	writeTranslation
} from './coding-repository.ts';
import { plainText } from './plain.ts';
import { findStatement, type CodedStatement } from './repository.ts';
import { holdThemes } from './theme-repository.ts';

/** A statement as the person saw it. */
export interface SeenStatement {
	consultationId: string;
	id: string;
	revision: number;
}

/** What is done to a statement that stands; nothing of it when someone else came first. */
async function change(
	application: Application,
	actor: Actor,
	{ consultationId, id }: Omit<SeenStatement, 'revision'>,
	work: (
		transaction: DatabaseTransaction,
		statement: CodedStatement,
		now: Date
	) => Promise<{ action: string; details: { [key: string]: Json } } | undefined>
): Promise<void> {
	demand(actor, 'statement:code');
	const now = application.clock();
	await application.database.transaction().execute(async (transaction) => {
		const statement = await findStatement(transaction, consultationId, id);
		if (!statement) throw new Problem('not_found');
		const done = await work(transaction, statement, now);
		if (!done) throw new Problem('revision_conflict');
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			subject: { kind: 'statement', id },
			...done
		});
	});
}

/**
 * Gives a statement its topics and themes, instead of those it had.
 * @throws Problem forbidden, not_found, invalid_input for a topic that there is not,
 *   revision_conflict, also when one of the themes was removed meanwhile
 */
export async function codeStatement(
	application: Application,
	actor: Actor,
	seen: SeenStatement,
	codes: { topics: readonly string[]; themes: readonly string[] }
): Promise<void> {
	const topics = [...new Set(codes.topics)];
	const themes = [...new Set(codes.themes)];
	const shared = new Set((await sharedTopics(application)).map(({ id }) => id));
	await change(application, actor, seen, async (transaction, statement) => {
		const had = new Set(statement.topics);
		if (!topics.every((topic) => shared.has(topic) || had.has(topic)))
			throw new Problem('invalid_input', ['topic']);
		const held = await holdThemes(transaction, seen.consultationId, themes);
		if (held.size < themes.length) return undefined;
		const written = await writeCodes(transaction, seen, { topics, themes });
		return written ? { action: 'statement.coded', details: { topics, themes } } : undefined;
	});
}

/**
 * Says that the codes given to earlier words hold for those of now.
 * @throws Problem forbidden, not_found, revision_conflict
 */
export async function confirmCodes(
	application: Application,
	actor: Actor,
	seen: SeenStatement
): Promise<void> {
	await change(application, actor, seen, async (transaction) =>
		(await confirmWords(transaction, seen))
			? { action: 'statement.codes-confirmed', details: {} }
			: undefined
	);
}

/**
 * Marks a statement for the brief, or takes the mark off.
 * @throws Problem forbidden, not_found, quotation_not_allowed where the respondent does not allow it,
 *   revision_conflict
 */
export async function markStatement(
	application: Application,
	actor: Actor,
	seen: SeenStatement,
	marked: boolean
): Promise<void> {
	await change(application, actor, seen, async (transaction, { consent }, now) => {
		if (marked && consent === 'none') throw new Problem('quotation_not_allowed');
		const mark = marked ? { at: now, by: actor.personId } : null;
		const action = marked ? 'statement.marked' : 'statement.unmarked';
		return (await writeMark(transaction, seen, mark))
			? { action, details: { consent } }
			: undefined;
	});
}

export interface TranslationWork {
	consultationId: string;
	id: string;
	/** Of the words that were translated, as they were seen. */
	wording: number;
	locale: Locale;
	/** Of the translation, as it was seen; 0 when there was none. */
	revision: number;
	/** Empty: the translation is removed. */
	text: string;
}

/**
 * Keeps the desk's working translation into a language, or removes it.
 * @throws Problem forbidden, not_found, invalid_input for the language it is written in,
 *   revision_conflict when translation or words changed meanwhile
 */
export async function translateStatement(
	application: Application,
	actor: Actor,
	work: TranslationWork
): Promise<void> {
	const { locale, revision } = work;
	const text = plainText(work.text).trim();
	await change(application, actor, work, async (transaction, statement, now) => {
		if (text !== '' && locale === statement.locale)
			throw new Problem('invalid_input', ['language']);
		const source = await holdWords(transaction, work.id, work.wording);
		if (source === undefined) return undefined;
		const written = { text, source, at: now, by: actor.personId };
		const done =
			text === ''
				? await removeTranslation(transaction, work)
				: await writeTranslation(transaction, work, written);
		if (!done) return undefined;
		const action = text === '' ? 'statement.translation-removed' : 'statement.translated';
		return { action, details: { locale, revision: revision + 1 } };
	});
}
