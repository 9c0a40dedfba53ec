/** Everything submitted in a consultation, however much it is. */
import { setImmediate as others } from 'node:timers/promises';
import type { Queryable } from '../database/connection.ts';
import { listPickedAfter, type PickedRow } from './picked-repository.ts';
import {
	listSubmittedAfter,
	listSubmittedRevisions,
	type SubmittedRow
} from './submitted-repository.ts';

const PAGE = 250;
/** The database works longer for each of these. */
const PICKED_PAGE = 100;

/** In the order of the respondents' ids, in pages; between them others have their turn. */
export function submittedPages(
	database: Queryable,
	consultationId: string
): AsyncGenerator<SubmittedRow[], void> {
	return inPages((after) => listSubmittedAfter(database, consultationId, after, PAGE));
}

/** The same, of the answers those under these names alone, if no others are said. */
export function pickedPages(
	database: Queryable,
	consultationId: string,
	names: readonly string[]
): AsyncGenerator<PickedRow[], void> {
	return inPages((after) => listPickedAfter(database, consultationId, names, after, PICKED_PAGE));
}

async function* inPages<Row extends { respondentId: string }>(
	read: (after: string) => Promise<Row[]>
): AsyncGenerator<Row[], void> {
	let after = '';
	for (;;) {
		const page = await read(after);
		const last = page.at(-1);
		if (!last) return;
		yield page;
		after = last.respondentId;
		await others();
	}
}

/** Which revisions are submitted: the same text as long as it is the same ones. */
export async function submittedState(database: Queryable, consultationId: string): Promise<string> {
	return JSON.stringify(await listSubmittedRevisions(database, consultationId));
}
