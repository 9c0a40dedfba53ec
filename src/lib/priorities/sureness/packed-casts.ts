/** Casts in lists of numbers, which are sent to a thread within milliseconds where thousands of objects are not. */
import type { Constituency } from '../voice/constituencies.ts';
import type { Ballot } from '../ballots.ts';
import { placesOf } from '../tally.ts';
import type { Cast } from './casts.ts';

/** Lists by cast, in one order. */
export interface PackedCasts {
	respondents: string[];
	/** Those that casts come from, and by cast which. */
	constituencies: Constituency[];
	origins: Uint32Array;
	/** By cast: where its marks end; they begin at the end before. */
	ends: Uint32Array;
	/** Topics as they stand on the ballots: twice the place, and one more for each that begins a level. */
	marks: Uint32Array;
}

/** Takes casts one after the other, so that they need not all be there at once. */
export class CastPacker {
	readonly #places: ReadonlyMap<string, number>;
	readonly #respondents: string[] = [];
	readonly #constituencies = new Map<string, { constituency: Constituency; index: number }>();
	readonly #origins: number[] = [];
	readonly #ends: number[] = [];
	readonly #marks: number[] = [];

	/** @param topics those that ballots may name; others are passed over */
	constructor(topics: readonly string[]) {
		this.#places = placesOf(topics);
	}

	add({ respondent, region, groups, ballot }: Cast): void {
		this.#respondents.push(respondent);
		this.#origins.push(this.#originOf({ region, groups }));
		for (const group of ballot) this.#mark(group);
		this.#ends.push(this.#marks.length);
	}

	#originOf(constituency: Constituency): number {
		const name = JSON.stringify([constituency.region, ...constituency.groups]);
		const known = this.#constituencies.get(name);
		if (known) return known.index;
		const index = this.#constituencies.size;
		this.#constituencies.set(name, { constituency, index });
		return index;
	}

	#mark(group: readonly string[]): void {
		let begins = 1;
		for (const topic of group) {
			const place = this.#places.get(topic);
			if (place === undefined) continue;
			this.#marks.push(2 * place + begins);
			begins = 0;
		}
	}

	packed(): PackedCasts {
		return {
			respondents: this.#respondents,
			constituencies: [...this.#constituencies.values()].map(({ constituency }) => constituency),
			origins: Uint32Array.from(this.#origins),
			ends: Uint32Array.from(this.#ends),
			marks: Uint32Array.from(this.#marks)
		};
	}
}

/** @param topics those that the casts were packed with */
export function unpackedCasts(topics: readonly string[], packed: PackedCasts): Cast[] {
	const { respondents, constituencies, origins, ends, marks } = packed;
	return respondents.map((respondent, index) => {
		const { region, groups } = constituencies[origins[index] ?? 0] ?? { region: '', groups: [] };
		const own = marks.subarray(ends[index - 1] ?? 0, ends[index]);
		return { respondent, region, groups, ballot: ballotOf(topics, own) };
	});
}

function ballotOf(topics: readonly string[], marks: Uint32Array): Ballot {
	const ballot: string[][] = [];
	for (const mark of marks) {
		const topic = topics[mark >> 1] ?? '';
		if (mark % 2 === 1) ballot.push([topic]);
		else ballot.at(-1)?.push(topic);
	}
	return ballot;
}
