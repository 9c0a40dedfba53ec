/** Places by scores that add up. */
import { countHigherAndEqual, type RankRange } from './ranks.ts';
import { ROUNDING } from '../methods/scoring.ts';

/** How often each topic came to each place: by topic, then by place, from 0. */
export interface PlaceCounts {
	best: Int32Array;
	worst: Int32Array;
}

/** Places by scores, with room that is used again for each draw. */
export class Places {
	readonly size: number;
	readonly #higher: Int32Array;
	readonly #equal: Int32Array;

	constructor(size: number) {
		this.size = size;
		this.#higher = new Int32Array(size);
		this.#equal = new Int32Array(size);
	}

	of(scores: Float64Array): RankRange[] {
		this.#rank(scores);
		return Array.from(this.#higher, (higher, place) => ({
			best: higher + 1,
			worst: higher + (this.#equal[place] ?? 1)
		}));
	}

	count(scores: Float64Array, { best, worst }: PlaceCounts): void {
		this.#rank(scores);
		for (let place = 0; place < this.size; place += 1) {
			const higher = this.#higher[place] ?? 0;
			const bestCell = place * this.size + higher;
			const worstCell = bestCell + (this.#equal[place] ?? 1) - 1;
			best[bestCell] = (best[bestCell] ?? 0) + 1;
			worst[worstCell] = (worst[worstCell] ?? 0) + 1;
		}
	}

	#rank(scores: Float64Array): void {
		let largest = 0;
		for (const score of scores) largest = Math.max(largest, Math.abs(score));
		countHigherAndEqual(scores, largest * ROUNDING, this.#higher, this.#equal);
	}
}
