/** What the desk writes to a statement: codes, its mark, translations. Nothing is written over unseen. */
import type { Locale } from '../../i18n/locales.ts';
import type { DatabaseTransaction } from '../database/connection.ts';
import { folded } from './plain.ts';

/** A statement as it was seen. */
export interface Seen {
	id: string;
	revision: number;
}

/** A change to a statement, which touches no row when it is no longer as it was seen. */
function change(transaction: DatabaseTransaction, { id, revision }: Seen) {
	return transaction
		.updateTable('statement')
		.set({ revision: revision + 1 })
		.where('id', '=', id)
		.where('revision', '=', revision)
		.returning('id');
}

/** Answers false, and writes nothing, when it is no longer as it was seen. */
export async function writeCodes(
	transaction: DatabaseTransaction,
	seen: Seen,
	{ topics, themes }: { topics: readonly string[]; themes: readonly string[] }
): Promise<boolean> {
	const { id } = seen;
	const none = topics.length === 0 && themes.length === 0;
	const updated = await change(transaction, seen)
		.set((expression) => ({ coded_text: none ? null : expression.ref('text') }))
		.executeTakeFirst();
	if (!updated) return false;
	await transaction.deleteFrom('statement_topic').where('statement_id', '=', id).execute();
	await transaction.deleteFrom('statement_theme').where('statement_id', '=', id).execute();
	if (topics.length > 0)
		await transaction
			.insertInto('statement_topic')
			.values(topics.map((topic) => ({ statement_id: id, topic })))
			.execute();
	if (themes.length > 0)
		await transaction
			.insertInto('statement_theme')
			.values(themes.map((theme) => ({ statement_id: id, theme_id: theme })))
			.execute();
	return true;
}

/** The codes hold for the words of now. Answers false when it is no longer as it was seen. */
export async function confirmWords(transaction: DatabaseTransaction, seen: Seen): Promise<boolean> {
	const updated = await change(transaction, seen)
		.set((expression) => ({ coded_text: expression.ref('text') }))
		.where('coded_text', 'is not', null)
		.executeTakeFirst();
	return updated !== undefined;
}

/** Sets the mark, or takes it off. Answers false when it is no longer as it was seen. */
export async function writeMark(
	transaction: DatabaseTransaction,
	seen: Seen,
	mark: { at: Date; by: string } | null
): Promise<boolean> {
	const updated = await change(transaction, seen)
		.set({ marked_at: mark?.at.toISOString() ?? null, marked_by: mark?.by ?? null })
		.executeTakeFirst();
	return updated !== undefined;
}

/** The words, kept as they are until the transaction ends; undefined when others stand there now. */
export async function holdWords(
	transaction: DatabaseTransaction,
	id: string,
	wording: number
): Promise<string | undefined> {
	const row = await transaction
		.updateTable('statement')
		.set({ wording })
		.where('id', '=', id)
		.where('wording', '=', wording)
		.returning('text')
		.executeTakeFirst();
	return row?.text;
}

/** A translation as it was seen; revision 0: there was none. */
export interface SeenTranslation {
	id: string;
	locale: Locale;
	revision: number;
}

/** Answers false, and writes nothing, when someone else wrote first. */
export async function writeTranslation(
	transaction: DatabaseTransaction,
	{ id, locale, revision }: SeenTranslation,
	written: { text: string; source: string; at: Date; by: string }
): Promise<boolean> {
	const values = {
		text: written.text,
		folded: folded(written.text),
		source: written.source,
		revision: revision + 1,
		written_at: written.at.toISOString(),
		written_by: written.by
	};
	const row =
		revision === 0
			? await transaction
					.insertInto('statement_translation')
					.values({ statement_id: id, locale, ...values })
					.onConflict((conflict) => conflict.columns(['statement_id', 'locale']).doNothing())
					.returning('locale')
					.executeTakeFirst()
			: await transaction
					.updateTable('statement_translation')
					.set(values)
					.where('statement_id', '=', id)
					.where('locale', '=', locale)
					.where('revision', '=', revision)
					.returning('locale')
					.executeTakeFirst();
	return row !== undefined;
}

/** Answers false, and removes nothing, when someone else wrote first. */
export async function removeTranslation(
	transaction: DatabaseTransaction,
	{ id, locale, revision }: SeenTranslation
): Promise<boolean> {
	const row = await transaction
		.deleteFrom('statement_translation')
		.where('statement_id', '=', id)
		.where('locale', '=', locale)
		.where('revision', '=', revision)
		.returning('locale')
		.executeTakeFirst();
	return row !== undefined;
}
