/** The desk's own headings for the statements of a consultation. */
import { randomUUID } from 'node:crypto';
import type { Locale } from '../../i18n/locales.ts';
import type { DatabaseTransaction, Queryable } from '../database/connection.ts';
import { folded } from './plain.ts';

export interface Theme {
	id: string;
	name: string;
	/** The language of the name. */
	locale: Locale;
	revision: number;
	/** Statements coded with it, also those of submissions that were taken back. */
	uses: number;
}

export interface ThemeName {
	name: string;
	locale: Locale;
}

/** In the order of their names. */
export async function listThemes(database: Queryable, consultationId: string): Promise<Theme[]> {
	const rows = await database
		.selectFrom('theme')
		.leftJoin('statement_theme', 'statement_theme.theme_id', 'theme.id')
		.select(({ fn }) => [
			'id',
			'name',
			'locale',
			'revision',
			fn.count<number>('statement_theme.statement_id').as('uses')
		])
		.where('consultation_id', '=', consultationId)
		.groupBy(['id', 'name', 'locale', 'revision'])
		.execute();
	return rows.sort((one, other) => (folded(one.name) < folded(other.name) ? -1 : 1));
}

/** Answers undefined when there is one of that name. */
export async function insertTheme(
	transaction: DatabaseTransaction,
	consultationId: string,
	{ name, locale }: ThemeName
): Promise<string | undefined> {
	const row = await transaction
		.insertInto('theme')
		.values({
			id: randomUUID(),
			consultation_id: consultationId,
			name,
			folded: folded(name),
			locale,
			revision: 1
		})
		.onConflict((conflict) => conflict.columns(['consultation_id', 'folded']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return row?.id;
}

/** Those of the themes that there are, kept as they are until the transaction ends. */
export async function holdThemes(
	transaction: DatabaseTransaction,
	consultationId: string,
	ids: readonly string[]
): Promise<Map<string, number>> {
	const held = new Map<string, number>();
	// One after the other in one order: two who hold the same do not wait for each other in a ring.
	for (const id of [...ids].sort()) {
		const row = await transaction
			.updateTable('theme')
			.set((expression) => ({ revision: expression.ref('revision') }))
			.where('id', '=', id)
			.where('consultation_id', '=', consultationId)
			.returning('revision')
			.executeTakeFirst();
		if (row) held.set(id, row.revision);
	}
	return held;
}

export async function isNameTaken(
	transaction: DatabaseTransaction,
	consultationId: string,
	name: string,
	besides: string
): Promise<boolean> {
	const row = await transaction
		.selectFrom('theme')
		.select('id')
		.where('consultation_id', '=', consultationId)
		.where('folded', '=', folded(name))
		.where('id', '!=', besides)
		.executeTakeFirst();
	return row !== undefined;
}

export async function updateTheme(
	transaction: DatabaseTransaction,
	id: string,
	{ name, locale }: ThemeName
): Promise<void> {
	await transaction
		.updateTable('theme')
		.set((expression) => ({
			name,
			locale,
			folded: folded(name),
			revision: expression('revision', '+', 1)
		}))
		.where('id', '=', id)
		.execute();
}

export async function isThemeUsed(transaction: DatabaseTransaction, id: string): Promise<boolean> {
	const row = await transaction
		.selectFrom('statement_theme')
		.select('statement_id')
		.where('theme_id', '=', id)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

export async function deleteTheme(transaction: DatabaseTransaction, id: string): Promise<void> {
	await transaction.deleteFrom('theme').where('id', '=', id).execute();
}

/** Gives every statement of one theme another instead. Answers how many there were. */
export async function moveStatements(
	transaction: DatabaseTransaction,
	from: string,
	into: string
): Promise<number> {
	const ofTheme = (theme: string) =>
		transaction.selectFrom('statement_theme').select('statement_id').where('theme_id', '=', theme);
	// Whoever has one of them open is told that it changed.
	const moved = await transaction
		.updateTable('statement')
		.set((expression) => ({ revision: expression('revision', '+', 1) }))
		.where('id', 'in', ofTheme(from))
		.returning('id')
		.execute();
	await transaction
		.deleteFrom('statement_theme')
		.where('theme_id', '=', from)
		.where('statement_id', 'in', ofTheme(into))
		.execute();
	await transaction
		.updateTable('statement_theme')
		.set({ theme_id: into })
		.where('theme_id', '=', from)
		.execute();
	return moved.length;
}
