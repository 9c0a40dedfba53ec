/**
 * PrefLib's files of orders, line by line: .soc and .soi hold strict orders, .toc and .toi orders with
 * ties; .soc and .toc complete ones. Both layouts of the header are read.
 * Source: N. Mattei and T. Walsh, "PrefLib: a library for preferences", ADT 2013, and preflib.org/format.
 */
import type { Ballot } from '../ballots.ts';
import { parseOrder, parsePositive } from './preflib-order.ts';
import { addBallot, emptyTally, placesOf, type PreferenceTally } from '../tally.ts';

export const prefLibKinds = ['soc', 'soi', 'toc', 'toi'] as const;
export type PrefLibKind = (typeof prefLibKinds)[number];

export interface Candidate {
	id: string;
	name: string;
}

export interface RankingFile {
	/** In the order of the file. */
	candidates: Candidate[];
	tally: PreferenceTally;
}

/** A line, counted from 1, and what is wrong with it. */
export interface LineFault {
	line: number;
	fault: string;
}

interface Stated {
	number: number;
	line: number;
}

const NAME = /^#\s*ALTERNATIVE NAME\s+(\S+?)\s*:(.*)$/i;
const NUMBER = /^#\s*NUMBER (ALTERNATIVES|VOTERS)\s*:(.*)$/i;

/** Takes one line after the other, then says what the file holds. */
export class PrefLibReader {
	readonly #kind: PrefLibKind;
	readonly #candidates = new Map<string, string>();
	#line = 0;
	#layout: 'unknown' | 'current' | 'older' = 'unknown';
	#alternatives: Stated | undefined;
	#voters: Stated | undefined;
	#tally: PreferenceTally | undefined;
	#places: ReadonlyMap<string, number> = new Map();

	constructor(kind: PrefLibKind) {
		this.#kind = kind;
	}

	/** @returns what is wrong with the line; then no more lines can be taken */
	take(text: string): LineFault | undefined {
		this.#line += 1;
		const line = text.trim();
		const fault = line === '' ? undefined : this.#read(line);
		return fault === undefined ? undefined : { line: this.#line, fault };
	}

	#read(line: string): string | undefined {
		if (this.#layout === 'unknown') this.#layout = line.startsWith('#') ? 'current' : 'older';
		return this.#layout === 'current' ? this.#readCurrent(line) : this.#readOlder(line);
	}

	#readCurrent(line: string): string | undefined {
		if (line.startsWith('#')) return this.#readHeader(line);
		const colon = line.indexOf(':');
		if (colon === -1) return `"${shortened(line)}" is no line of the form "count: order"`;
		return this.#readBallot(line.slice(0, colon), line.slice(colon + 1));
	}

	#readHeader(line: string): string | undefined {
		const [, id, name] = NAME.exec(line) ?? [];
		if (id !== undefined && name !== undefined) return this.#addCandidate(id, name);
		const [, what, text] = NUMBER.exec(line) ?? [];
		if (what === undefined || text === undefined) return undefined;
		const number = parsePositive(text);
		if (number === undefined) return `"${text.trim()}" is no positive whole number`;
		const stated = { number, line: this.#line };
		if (what.toUpperCase() === 'VOTERS') this.#voters = stated;
		else this.#alternatives = stated;
		return undefined;
	}

	/** A number of candidates, their lines, a line of three sums, ballots. */
	#readOlder(line: string): string | undefined {
		if (!this.#alternatives) {
			const number = parsePositive(line);
			if (number === undefined) {
				return 'the file begins neither with "#" nor with the number of candidates';
			}
			this.#alternatives = { number, line: this.#line };
			return undefined;
		}
		const [first = '', ...more] = line.split(',');
		if (this.#candidates.size < this.#alternatives.number) {
			if (more.length === 0) return `"${shortened(line)}" is no line of the form "number,name"`;
			return this.#addCandidate(first.trim(), line.slice(first.length + 1));
		}
		if (!this.#voters) {
			const sums = [first, ...more].map(parsePositive);
			const [, sum] = sums;
			if (sums.length !== 3 || sum === undefined || sums.includes(undefined)) {
				return `"${shortened(line)}" is no line of the form "voters,sum of counts,unique orders"`;
			}
			this.#voters = { number: sum, line: this.#line };
			return undefined;
		}
		return this.#readBallot(first, line.slice(first.length + 1));
	}

	#addCandidate(id: string, name: string): string | undefined {
		if (this.#tally) return 'a candidate is named after the first ballot';
		if (parsePositive(id) === undefined) return `"${id}" is no number of a candidate`;
		if (this.#candidates.has(id)) return `candidate ${id} is named twice`;
		this.#candidates.set(id, name.trim());
		return undefined;
	}

	#readBallot(count: string, order: string): string | undefined {
		const tally = this.#tally ?? this.#begin();
		if (typeof tally === 'string') return tally;
		const times = parsePositive(count);
		if (times === undefined) return `"${count.trim()}" is no positive whole number of voters`;
		const ballot = parseOrder(order, this.#places);
		if (typeof ballot === 'string') return ballot;
		const fault = this.#faultOfKind(ballot);
		if (fault === undefined) addBallot(tally, ballot, times, this.#places);
		return fault;
	}

	#begin(): PreferenceTally | string {
		if (this.#candidates.size === 0) return 'a ballot stands before any candidate is named';
		const stated = this.#alternatives;
		if (stated && stated.number !== this.#candidates.size) {
			return `${this.#candidates.size} candidates are named, but line ${stated.line} says ${stated.number}`;
		}
		this.#tally = emptyTally([...this.#candidates.keys()]);
		this.#places = placesOf(this.#tally.topics);
		return this.#tally;
	}

	#faultOfKind(ballot: Ballot): string | undefined {
		const named = ballot.reduce((sum, group) => sum + group.length, 0);
		if (this.#kind.startsWith('s') && named > ballot.length) {
			return `a tie, which a .${this.#kind} file can not have`;
		}
		if (this.#kind.endsWith('c') && named < this.#candidates.size) {
			return `${named} of ${this.#candidates.size} candidates, but the orders of a .${this.#kind} file are complete`;
		}
		return undefined;
	}

	finish(): RankingFile | LineFault {
		const tally = this.#tally;
		if (!tally) return { line: Math.max(1, this.#line), fault: 'the file ends without a ballot' };
		if (this.#voters && this.#voters.number !== tally.ballots) {
			const { number, line } = this.#voters;
			return { line, fault: `says ${number} voters, but the ballots are of ${tally.ballots}` };
		}
		return { candidates: [...this.#candidates].map(([id, name]) => ({ id, name })), tally };
	}
}

function shortened(line: string): string {
	return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
