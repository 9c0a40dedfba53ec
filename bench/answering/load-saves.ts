/** Saves of many people at once, each going on with a response of their own. */
import { randomUUID } from 'node:crypto';
import type autocannon from 'autocannon';
import { z } from 'zod';
import { drive, type Load } from '../support/load.ts';
import { changed } from './forms.ts';
import { addressOf, headersOf } from './load-pages.ts';
import type { Visitor } from './prepare.ts';

/** What is answered to a save that is kept. */
const saved = z.object({ kind: z.literal('saved'), revision: z.number().int() });

export interface Saving extends Load {
	/** Saves that were answered as kept. */
	acknowledged: number;
}

export interface Pace {
	seconds: number;
	/** Saves a second over all; as fast as it goes by default. */
	rate?: number;
}

/**
 * Each connection saves page after page of one response and goes on from the revision it is told.
 * Every save changes an answer. Moves the visitors on to their new revisions.
 */
export async function loadSaves(
	origin: string,
	visitors: readonly Visitor[],
	pace: Pace
): Promise<Saving> {
	let acknowledged = 0;
	const load = await drive({
		origin,
		connections: visitors.length,
		...pace,
		requestsOf: (connection) => [
			savesOf(visitors[connection % visitors.length]!, () => (acknowledged += 1))
		]
	});
	return { ...load, acknowledged };
}

/** One request that is made anew for each save. */
function savesOf(visitor: Visitor, onSaved: () => void): autocannon.Request {
	return {
		setupRequest: (request) => {
			const { forms, saves } = visitor;
			const form = forms[saves % forms.length]!;
			// The first round differs from what was answered before.
			const round = 1 + Math.floor(saves / forms.length);
			visitor.saves += 1;
			const fields = new URLSearchParams([
				['.revision', String(visitor.revision)],
				['.key', randomUUID()],
				...changed(form, round)
			]);
			return {
				...request,
				method: 'POST',
				path: `${addressOf(visitor, form.page)}/answers`,
				headers: {
					...headersOf(visitor),
					accept: 'application/json',
					// The answer has to be read, and is short.
					'accept-encoding': 'identity',
					'content-type': 'application/x-www-form-urlencoded',
					'sec-fetch-site': 'same-origin'
				},
				body: fields.toString()
			};
		},
		onResponse: (status, body) => {
			if (status !== 200) return;
			visitor.revision = saved.parse(JSON.parse(body)).revision;
			onSaved();
		}
	};
}
