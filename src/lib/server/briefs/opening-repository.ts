import type { Queryable } from '../database/connection.ts';

export interface Opening {
	/** ISO 8601 in UTC. */
	openedAt: string;
}

export async function findOpening(
	database: Queryable,
	briefId: string
): Promise<Opening | undefined> {
	return database
		.selectFrom('brief_opening')
		.select('opened_at as openedAt')
		.where('brief_id', '=', briefId)
		.executeTakeFirst();
}

/** Whether it was closed until then. */
export async function insertOpening(
	database: Queryable,
	opening: { briefId: string; at: Date; by: string }
): Promise<boolean> {
	const row = await database
		.insertInto('brief_opening')
		.values({
			brief_id: opening.briefId,
			opened_at: opening.at.toISOString(),
			opened_by: opening.by
		})
		.onConflict((conflict) => conflict.column('brief_id').doNothing())
		.returning('brief_id')
		.executeTakeFirst();
	return row !== undefined;
}

/** Whether it was open until then. */
export async function deleteOpening(database: Queryable, briefId: string): Promise<boolean> {
	const row = await database
		.deleteFrom('brief_opening')
		.where('brief_id', '=', briefId)
		.returning('brief_id')
		.executeTakeFirst();
	return row !== undefined;
}
