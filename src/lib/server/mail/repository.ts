import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/connection.ts';
import type { MailTable } from '../database/schema.ts';
import type { Letter } from './letter.ts';
import { jsonColumn } from '../database/json-column.ts';

const letterColumn = jsonColumn<Letter>();

export interface QueuedLetter {
	personId: string;
	kind: MailTable['kind'];
	consultationId: string | null;
	letter: Letter;
}

export interface DueLetter {
	id: string;
	attempts: number;
	letter: Letter;
}

export async function insertLetter(
	database: Queryable,
	queued: QueuedLetter,
	now: Date
): Promise<void> {
	await database
		.insertInto('mail')
		.values({
			id: randomUUID(),
			person_id: queued.personId,
			kind: queued.kind,
			consultation_id: queued.consultationId,
			letter: letterColumn.write(queued.letter),
			created_at: now.toISOString(),
			attempts: 0,
			next_attempt_at: now.toISOString(),
			sent_at: null,
			last_error: null
		})
		.execute();
}

/**
 * Takes one letter that is due and puts its next attempt off, in one statement: of several servers
 * only one gets it, and if that one dies the letter comes up again.
 */
export async function claimDueLetter(
	database: Queryable,
	now: Date,
	nextAttempt: Date
): Promise<DueLetter | undefined> {
	const row = await database
		.updateTable('mail')
		.set((expression) => ({
			attempts: expression('attempts', '+', 1),
			next_attempt_at: nextAttempt.toISOString()
		}))
		.where('sent_at', 'is', null)
		.where('next_attempt_at', '<=', now.toISOString())
		.where(
			'id',
			'=',
			database
				.selectFrom('mail')
				.select('id')
				.where('sent_at', 'is', null)
				.where('next_attempt_at', '<=', now.toISOString())
				.orderBy('next_attempt_at')
				.orderBy('id')
				.limit(1)
		)
		.returning(['id', 'attempts', 'letter'])
		.executeTakeFirst();
	return row && { id: row.id, attempts: row.attempts, letter: letterColumn.read(row.letter) };
}

export async function markSent(database: Queryable, id: string, now: Date): Promise<void> {
	await database
		.updateTable('mail')
		.set({ sent_at: now.toISOString(), last_error: null })
		.where('id', '=', id)
		.execute();
}

export async function markFailed(
	database: Queryable,
	id: string,
	error: string,
	nextAttempt: Date
): Promise<void> {
	await database
		.updateTable('mail')
		.set({ last_error: error, next_attempt_at: nextAttempt.toISOString() })
		.where('id', '=', id)
		.execute();
}

export interface MailCounts {
	waiting: number;
	sent: number;
	failing: number;
}

/** How the letters of a consultation stand. */
export async function countLetters(
	database: Queryable,
	consultationId: string
): Promise<MailCounts> {
	const rows = await database
		.selectFrom('mail')
		.select(['sent_at', 'last_error'])
		.where('consultation_id', '=', consultationId)
		.where('kind', '=', 'invitation')
		.execute();
	const sent = rows.filter((row) => row.sent_at !== null).length;
	const failing = rows.filter((row) => row.sent_at === null && row.last_error !== null).length;
	return { sent, failing, waiting: rows.length - sent - failing };
}
