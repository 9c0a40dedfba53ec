/** A few answers of what stands submitted, picked by the database. */
import { sql } from 'kysely';
import type { Json } from '../../questionnaire/contract.ts';
import type { Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';
import {
	listSubmittedAfter,
	shownRow,
	standing,
	type SubmittedRow
} from './submitted-repository.ts';

const answerColumn = jsonColumn<Json>();

/** Names that both databases take as they stand to reach into JSON. */
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** Without receipt and languages; of the answers, those under these names alone, if no others are said. */
export type PickedRow = Omit<SubmittedRow, 'submittedAt' | 'late' | 'receipt' | 'languages'>;

/**
 * A few answers of so many responses, in the order of respondents' ids, after one of them: the database
 * picks them, so that whole responses are neither sent nor parsed.
 */
export async function listPickedAfter(
	database: Queryable,
	consultationId: string,
	names: readonly string[],
	after: string,
	limit: number
): Promise<PickedRow[]> {
	if (!names.every((name) => PLAIN_NAME.test(name)))
		return listSubmittedAfter(database, consultationId, after, limit);
	const rows = await standing(database)
		.select(['respondent_id', 'asked', 'skipped', 'locale'])
		.select(names.map((name, place) => picked(name).as(`picked_${place}`)))
		.where('consultation_id', '=', consultationId)
		.where('respondent_id', '>', after)
		.orderBy('respondent_id')
		.limit(limit)
		.execute();
	return rows.map((row) => {
		const values = new Map<string, unknown>(Object.entries(row));
		return {
			respondentId: row.respondent_id,
			...shownRow(row),
			locale: row.locale,
			answers: Object.fromEntries(
				names.flatMap((name, place): [string, Json][] => {
					const text = values.get(`picked_${place}`);
					return typeof text === 'string' ? [[name, answerColumn.read(text)]] : [];
				})
			)
		};
	});
}

/** SQLite and PostgreSQL read this alike. */
function picked(name: string) {
	return sql<string | null>`cast(json(${sql.ref('answers')}) -> cast(${name} as text) as text)`;
}
