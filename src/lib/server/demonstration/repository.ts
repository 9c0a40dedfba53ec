import type { Locale } from '../../i18n/locales.ts';
import type { Queryable } from '../database/connection.ts';
import type { InstallationTable } from '../database/schema.ts';

/** Each respondent's language of correspondence. */
export async function languagesOfRespondents(database: Queryable): Promise<Map<string, Locale>> {
	const rows = await database.selectFrom('respondent').select(['id', 'locale']).execute();
	return new Map(rows.map(({ id, locale }) => [id, locale]));
}

/** What a database is for; undefined when nothing has claimed it. */
export async function kindOfInstallation(
	database: Queryable
): Promise<InstallationTable['kind'] | undefined> {
	const row = await database.selectFrom('installation').select('kind').executeTakeFirst();
	return row?.kind;
}

/** Is there a consultation that can still be answered? */
export async function hasOpenConsultation(database: Queryable, now: Date): Promise<boolean> {
	const open = await database
		.selectFrom('consultation')
		.select('id')
		.where('closes_at', '>', now.toISOString())
		.executeTakeFirst();
	return open !== undefined;
}
