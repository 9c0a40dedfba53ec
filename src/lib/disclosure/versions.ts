/** Published versions, and which of them each respondent's submission is counted in. */
import type { SubmittedResponse } from '../rollup/types.ts';
import type { ToldPart, ToldQuestion } from './told.ts';

/** A version of the brief that was published before. */
export interface Version {
	number: number;
	/** What it counts. */
	receipts: readonly string[];
	questions: readonly ToldQuestion[];
}

/** Figures of one question, or row, that a version told first. */
export interface Telling {
	version: Version;
	part: ToldPart;
}

/** The part of a question, or of its row, that a version told. */
export function partIn(
	version: Version,
	question: string,
	row: string | undefined
): ToldPart | undefined {
	return version.questions
		.find(({ name }) => name === question)
		?.parts.find((part) => part.row?.value === row);
}

/**
 * The versions that told new figures of it, oldest first; of those that count the same, the last.
 * @param since the version that the figures in question are of
 */
export function tellingsOf(
	versions: readonly Version[],
	question: string,
	row: string | undefined,
	since: (part: ToldPart) => number | undefined = (part) => part.since
): Telling[] {
	const tellings = new Map<string, Telling>();
	for (const version of versions) {
		const part = partIn(version, question, row);
		if (part === undefined || since(part) !== version.number) continue;
		const key = version.receipts.join();
		tellings.delete(key);
		tellings.set(key, { version, part });
	}
	return [...tellings.values()];
}

/** By response: the versions that count it. */
export function countedIn(
	responses: readonly SubmittedResponse[],
	versions: readonly { number: number; receipts: readonly string[] }[]
): string[][] {
	const sets = versions.map(({ number, receipts }) => ({
		group: String(number),
		receipts: new Set(receipts)
	}));
	return responses.map(({ receipt }) =>
		sets.filter(({ receipts }) => receipts.has(receipt)).map(({ group }) => group)
	);
}
