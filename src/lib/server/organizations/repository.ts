import type { LocalizedText } from '../../i18n/locales.ts';
import type { Queryable } from '../database/connection.ts';
import { localizedTextColumn } from '../database/json-column.ts';

/** Something other than a Member State that can be asked: a company, a standards body, a university. */
export interface Organization {
	id: string;
	name: LocalizedText;
}

export async function insertOrganization(
	database: Queryable,
	{ id, name }: Organization
): Promise<void> {
	await database
		.insertInto('respondent')
		// It has no language of correspondence: its people have each their own.
		.values({ id, kind: 'organization', name: localizedTextColumn.write(name), locale: 'en' })
		.execute();
}

/** Answers false when there is no such organization. */
export async function updateOrganization(
	database: Queryable,
	{ id, name }: Organization
): Promise<boolean> {
	const updated = await database
		.updateTable('respondent')
		.set({ name: localizedTextColumn.write(name) })
		.where('id', '=', id)
		.where('kind', '=', 'organization')
		.returning('id')
		.executeTakeFirst();
	return updated !== undefined;
}

export async function listOrganizations(database: Queryable): Promise<Organization[]> {
	const rows = await database
		.selectFrom('respondent')
		.select(['id', 'name'])
		.where('kind', '=', 'organization')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...row, name: localizedTextColumn.read(row.name) }));
}
