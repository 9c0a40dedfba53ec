import type { Definition } from '../../questionnaire/contract.ts';
import type { LocalizedText } from '../../i18n/locales.ts';
import type { Queryable } from '../database/connection.ts';
import { jsonColumn, localizedTextColumn } from '../database/json-column.ts';

export const definitionColumn = jsonColumn<Definition>();

export interface QuestionnaireVersion {
	id: string;
	version: number;
	sha256: string;
	title: LocalizedText;
	definition: Definition;
}

export interface QuestionnaireListing {
	id: string;
	version: number;
	title: LocalizedText;
}

export async function newestVersion(
	database: Queryable,
	id: string
): Promise<{ version: number; sha256: string } | undefined> {
	return database
		.selectFrom('questionnaire')
		.select(['version', 'sha256'])
		.where('id', '=', id)
		.orderBy('version', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** Does nothing when another server that starts at the same time has stored this version. */
export async function insertVersion(
	database: Queryable,
	questionnaire: QuestionnaireVersion,
	now: Date
): Promise<void> {
	await database
		.insertInto('questionnaire')
		.values({
			id: questionnaire.id,
			version: questionnaire.version,
			sha256: questionnaire.sha256,
			title: localizedTextColumn.write(questionnaire.title),
			definition: definitionColumn.write(questionnaire.definition),
			created_at: now.toISOString()
		})
		.onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
		.execute();
}

export async function findVersion(
	database: Queryable,
	id: string,
	version: number
): Promise<QuestionnaireVersion | undefined> {
	const row = await database
		.selectFrom('questionnaire')
		.selectAll()
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return (
		row && {
			id: row.id,
			version: row.version,
			sha256: row.sha256,
			title: localizedTextColumn.read(row.title),
			definition: definitionColumn.read(row.definition)
		}
	);
}

export async function listVersions(database: Queryable): Promise<QuestionnaireListing[]> {
	const rows = await database
		.selectFrom('questionnaire')
		.select(['id', 'version', 'title'])
		.orderBy('id')
		.orderBy('version', 'desc')
		.execute();
	return rows.map((row) => ({ ...row, title: localizedTextColumn.read(row.title) }));
}
