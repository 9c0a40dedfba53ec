/** Rows of cells, one ballot each: candidates best first, ties as "a|b" or {a,b}. */
import { addBallot, emptyTally, placesOf } from '../tally.ts';
import type { Ballot } from '../ballots.ts';
import type { RankingFile } from './preflib.ts';

const HEADING =
	/^(?:(?:rank|choice|preference|priority|place|position)[ _-]?\d+|\d+(?:st|nd|rd|th)(?: .*)?|(?:first|second|third|fourth|fifth)(?: .*)?)$/i;

/** Whether a row names places, such as "rank 1" or "first choice", and not candidates. */
export function isHeading(cells: readonly string[]): boolean {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	return filled.length > 0 && filled.every((cell) => HEADING.test(cell));
}

/** Cells with those between an opening and a closing brace put together. */
function joined(cells: readonly string[]): string[] | undefined {
	const whole: string[] = [];
	let open: string[] | undefined;
	for (const cell of cells.map((each) => each.trim())) {
		if (open) open.push(cell);
		else if (cell.startsWith('{')) open = [cell];
		else whole.push(cell);
		if (open && cell.endsWith('}')) {
			whole.push(open.join(','));
			open = undefined;
		}
	}
	return open ? undefined : whole;
}

function groupOf(cell: string): string[] {
	const braced = cell.startsWith('{') && cell.endsWith('}');
	const group = braced ? cell.slice(1, -1).split(/[,|]/) : cell.split('|');
	return group.map((candidate) => candidate.trim());
}

/** The ballot of a row, undefined where all cells are blank, or what is wrong with it. */
function ballotOfRow(cells: readonly string[]): Ballot | string | undefined {
	const whole = joined(cells);
	if (!whole) return 'braces that do not pair';
	const ballot = whole.filter((cell) => cell !== '').map(groupOf);
	const seen = new Set<string>();
	for (const candidate of ballot.flat()) {
		if (candidate === '') return 'an empty place in a tie';
		if (/[{}]/.test(candidate)) return 'braces that do not pair';
		if (seen.has(candidate)) return `"${candidate}" stands twice on a ballot`;
		seen.add(candidate);
	}
	return ballot.length === 0 ? undefined : ballot;
}

/** Takes one row after the other, then says what they hold. Candidates are known by what rows name. */
export class BallotRows {
	readonly #places = new Map<string, number>();
	/** Equal ballots once, as places of candidates, with how many there are: candidates come late. */
	readonly #ballots = new Map<string, number>();

	/** @returns what is wrong with the row */
	take(cells: readonly string[]): string | undefined {
		const ballot = ballotOfRow(cells);
		if (ballot === undefined || typeof ballot === 'string') return ballot;
		const key = ballot
			.map((group) => group.map((candidate) => this.#placeOf(candidate)).join('|'))
			.join();
		this.#ballots.set(key, (this.#ballots.get(key) ?? 0) + 1);
		return undefined;
	}

	#placeOf(candidate: string): number {
		const place = this.#places.get(candidate) ?? this.#places.size;
		this.#places.set(candidate, place);
		return place;
	}

	/** Undefined without any ballot. */
	finish(): RankingFile | undefined {
		const names = [...this.#places.keys()];
		if (names.length === 0) return undefined;
		const tally = emptyTally(names);
		const places = placesOf(names);
		for (const [key, times] of this.#ballots) {
			const ballot = key
				.split(',')
				.map((group) => group.split('|').map((place) => names[Number(place)] ?? ''));
			addBallot(tally, ballot, times, places);
		}
		return { candidates: names.map((name) => ({ id: name, name })), tally };
	}
}
