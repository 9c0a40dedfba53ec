import { sql, type Kysely } from 'kysely';

/** What a draft's passage of that name is called, in the language it is written in. */
const introductions: Readonly<Record<string, string>> = {
	en: 'Introduction',
	ar: 'مقدمة',
	zh: '引言',
	fr: 'Introduction',
	ru: 'Введение',
	es: 'Introducción'
};

interface Draft {
	id: string;
	introduction: string;
	introduction_locale: string;
	updated_at: string;
	updated_by: string;
}

/** Drafts get an outline; an introduction becomes its first passage. Versions say what they correct. */
export async function up(database: Kysely<unknown>): Promise<void> {
	await database.schema
		.alterTable('brief')
		.addColumn('outline', 'text', (column) => column.notNull().defaultTo('{"items":[]}'))
		.execute();
	await database.schema.alterTable('brief_version').addColumn('correction', 'text').execute();
	const { rows } = await sql<Draft>`select * from brief`.execute(database);
	for (const draft of rows.filter(({ introduction }) => introduction.trim() !== '')) {
		const outline = JSON.stringify(outlineOf(draft));
		await sql`update brief set outline = ${outline} where id = ${draft.id}`.execute(database);
	}
	await database.schema.alterTable('brief').dropColumn('introduction').execute();
	await database.schema.alterTable('brief').dropColumn('introduction_locale').execute();
}

function outlineOf(draft: Draft): object {
	const locale = draft.introduction_locale;
	const passage = {
		id: 'introduction',
		heading: introductions[locale] ?? '',
		text: draft.introduction,
		locale,
		translations: {},
		revision: 1,
		at: draft.updated_at,
		by: draft.updated_by
	};
	return {
		items: [
			{ kind: 'section', id: 'opening' },
			{ kind: 'passage', passage }
		]
	};
}
