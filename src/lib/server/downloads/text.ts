/** Pages of rows or objects as the text of a file, piece by piece. */
import { setImmediate as others } from 'node:timers/promises';
import type { Cell } from '../../downloads/columns.ts';
import { BYTE_ORDER_MARK, csvRows } from '../../downloads/csv.ts';

/** Between pages others have their turn. */
export async function* asCsv<Entry>(
	heads: readonly string[],
	pages: AsyncIterable<readonly Entry[]>,
	row: (entry: Entry) => Cell[]
): AsyncGenerator<string, void> {
	yield BYTE_ORDER_MARK + csvRows([heads]);
	for await (const page of pages) {
		yield csvRows(page.map(row));
		await others();
	}
}

/** One object a line. */
export async function* asLines<Entry>(
	pages: AsyncIterable<readonly Entry[]>,
	object: (entry: Entry) => object
): AsyncGenerator<string, void> {
	for await (const page of pages) {
		yield page.map((entry) => `${JSON.stringify(object(entry))}\n`).join('');
		await others();
	}
}

/** One document. */
export async function* asDocument(document: object): AsyncGenerator<string, void> {
	yield `${JSON.stringify(document, null, '\t')}\n`;
}

/** All in one page. */
export async function* onePage<Entry>(entries: readonly Entry[]): AsyncGenerator<readonly Entry[]> {
	yield entries;
}

/** Makes the first piece at once, so that what can not be begun is refused before anything is sent. */
export async function begun(pieces: AsyncGenerator<string, void>): Promise<AsyncGenerator<string>> {
	const first = await pieces.next();
	return goOn();

	async function* goOn(): AsyncGenerator<string> {
		try {
			if (!first.done) yield first.value;
			yield* pieces;
		} finally {
			await pieces.return();
		}
	}
}
