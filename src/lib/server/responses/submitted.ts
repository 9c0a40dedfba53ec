/** Everything submitted in a consultation, however much it is. */
import { setImmediate as others } from 'node:timers/promises';
import type { Queryable } from '../database/connection.ts';
import {
	listSubmittedAfter,
	listSubmittedRevisions,
	type SubmittedRow
} from './submission-repository.ts';

const PAGE = 250;

/** In the order of the respondents' ids, in pages; between them others have their turn. */
export async function* submittedPages(
	database: Queryable,
	consultationId: string
): AsyncGenerator<SubmittedRow[], void> {
	let after = '';
	for (;;) {
		const page = await listSubmittedAfter(database, consultationId, after, PAGE);
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
