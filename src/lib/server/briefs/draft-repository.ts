/** The draft of a consultation's brief. */
import { randomUUID } from 'node:crypto';
import type { Outline } from '../../brief/outline.ts';
import type { Passage } from '../../brief/passages/passage.ts';
import type { DatabaseTransaction, Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';
import type { BriefTable } from '../database/schema.ts';

/** A passage of a draft, and who wrote it last. */
export interface DraftPassage extends Passage {
	/** Counts up with every change of its words. */
	revision: number;
	/** A person's id. */
	by: string;
	/** ISO 8601 in UTC. */
	at: string;
}

export type DraftOutline = Outline<DraftPassage>;

export interface BriefDraft {
	id: string;
	consultationId: string;
	outline: DraftOutline;
	revision: number;
	updatedAt: string;
}

const outlineColumn = jsonColumn<DraftOutline>();

function draftOf(row: BriefTable): BriefDraft {
	return {
		id: row.id,
		consultationId: row.consultation_id,
		outline: outlineColumn.read(row.outline),
		revision: row.revision,
		updatedAt: row.updated_at
	};
}

export async function findDraft(
	database: Queryable,
	consultationId: string
): Promise<BriefDraft | undefined> {
	const row = await database
		.selectFrom('brief')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.executeTakeFirst();
	return row && draftOf(row);
}

/**
 * The draft as it is now, kept as it is until the transaction ends. An update that changes nothing
 * takes the row on both engines; SQLite knows no "for update".
 */
export async function holdDraft(
	transaction: DatabaseTransaction,
	consultationId: string
): Promise<BriefDraft | undefined> {
	const row = await transaction
		.updateTable('brief')
		.set((expression) => ({ revision: expression.ref('revision') }))
		.where('consultation_id', '=', consultationId)
		.returningAll()
		.executeTakeFirst();
	return row && draftOf(row);
}

/**
 * Writes the draft that follows a revision (0: there was none). Answers undefined, and writes nothing,
 * when someone else wrote first.
 */
export async function writeDraft(
	database: Queryable,
	draft: {
		consultationId: string;
		outline: DraftOutline;
		after: number;
		by: string;
		at: Date;
	}
): Promise<string | undefined> {
	const values = {
		outline: outlineColumn.write(draft.outline),
		revision: draft.after + 1,
		updated_at: draft.at.toISOString(),
		updated_by: draft.by
	};
	const row =
		draft.after === 0
			? await database
					.insertInto('brief')
					.values({ id: randomUUID(), consultation_id: draft.consultationId, ...values })
					.onConflict((conflict) => conflict.column('consultation_id').doNothing())
					.returning('id')
					.executeTakeFirst()
			: await database
					.updateTable('brief')
					.set(values)
					.where('consultation_id', '=', draft.consultationId)
					.where('revision', '=', draft.after)
					.returning('id')
					.executeTakeFirst();
	return row?.id;
}

/** The name of who wrote a passage. */
export async function findName(database: Queryable, personId: string): Promise<string | undefined> {
	const row = await database
		.selectFrom('person')
		.select('name')
		.where('id', '=', personId)
		.executeTakeFirst();
	return row?.name;
}
