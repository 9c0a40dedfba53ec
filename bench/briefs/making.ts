/** What a reader waits for: a document that nobody has asked for before, until its last byte. */
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { median } from '../support/statistics.ts';
import type { Installation } from './installation.ts';

export interface Timed {
	/** Milliseconds from asking until the last byte. */
	took: number;
	bytes: Uint8Array;
}

/** @throws Error when it is refused */
export async function open(address: string, session: string): Promise<Timed> {
	const began = performance.now();
	const response = await fetch(address, {
		headers: { cookie: `session=${session}`, 'accept-encoding': 'gzip, deflate, br' }
	});
	const bytes = new Uint8Array(await response.arrayBuffer());
	const took = performance.now() - began;
	if (!response.ok) throw new Error(`${address} answers ${response.status}`);
	return { took, bytes };
}

export interface Made {
	/** Milliseconds: the first one, and the median of those after it. */
	first: number;
	then: number;
	/** The last one. */
	bytes: Uint8Array;
}

/** @param what the end of the address: `/word`, `/pdf`, or nothing for the page */
export async function timesOf(
	{ addressIn, another, session }: Installation,
	what: '/word' | '/pdf' | '',
	locale: Locale,
	runs: number
): Promise<Made> {
	const times: number[] = [];
	let last: Uint8Array = new Uint8Array();
	for (let run = 0; run <= runs; run += 1) {
		another(locale);
		const { took, bytes } = await open(`${addressIn(locale)}${what}`, session);
		times.push(took);
		last = bytes;
	}
	const [first = Number.NaN, ...others] = times;
	return { first, then: median(others), bytes: last };
}
