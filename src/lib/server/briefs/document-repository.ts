/** The documents of published versions. */
import type { Template } from '../../brief/document.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Queryable } from '../database/connection.ts';

/** Of one version. */
export async function insertDocuments(
	database: Queryable,
	{ briefId, number }: { briefId: string; number: number },
	documents: readonly {
		template: Template;
		part: string;
		locale: Locale;
		title: string;
		content: string;
		sha256: string;
	}[]
): Promise<void> {
	await database
		.insertInto('brief_document')
		.values(documents.map((document) => ({ brief_id: briefId, number, ...document })))
		.execute();
}

/** What is kept of one document in one language. */
export async function findDocument(
	database: Queryable,
	address: { briefId: string; number: number; template: Template; part: string; locale: Locale }
): Promise<string | undefined> {
	const row = await database
		.selectFrom('brief_document')
		.select('content')
		.where('brief_id', '=', address.briefId)
		.where('number', '=', address.number)
		.where('template', '=', address.template)
		.where('part', '=', address.part)
		.where('locale', '=', address.locale)
		.executeTakeFirst();
	return row?.content;
}

/** What documents a version has, in one language; none where it was published before they were kept apart. */
export async function listDocuments(
	database: Queryable,
	{ briefId, number, locale }: { briefId: string; number: number; locale: Locale }
): Promise<{ template: Template; part: string; title: string }[]> {
	return database
		.selectFrom('brief_document')
		.select(['template', 'part', 'title'])
		.where('brief_id', '=', briefId)
		.where('number', '=', number)
		.where('locale', '=', locale)
		.execute();
}
