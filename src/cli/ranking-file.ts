/** Reads the files that `rank` takes. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type CsvErrorCode } from 'csv-parse';
import { BallotRows, isHeading } from '../lib/priorities/files/ballot-rows.ts';
import {
	PrefLibReader,
	prefLibKinds,
	type LineFault,
	type PrefLibKind,
	type RankingFile
} from '../lib/priorities/files/preflib.ts';

export type RankingRead = RankingFile | LineFault;

const noBallot = 'the file ends without a ballot';

const faults: Partial<Record<CsvErrorCode, string>> = {
	CSV_QUOTE_NOT_CLOSED: 'a quotation mark that is not closed',
	CSV_INVALID_CLOSING_QUOTE: 'something between a closing quotation mark and the next cell',
	INVALID_OPENING_QUOTE: 'a quotation mark within a cell that has none around it'
};

/** The lines of a file, without what ends them, many at a time. */
async function* linesOf(file: string): AsyncGenerator<string[]> {
	let begun = '';
	for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
		const lines = `${begun}${String(chunk)}`.split('\n');
		begun = lines.pop() ?? '';
		yield lines;
	}
	yield [begun];
}

async function readPrefLib(file: string, kind: PrefLibKind): Promise<RankingRead> {
	const reader = new PrefLibReader(kind);
	for await (const lines of linesOf(file)) {
		for (const line of lines) {
			const fault = reader.take(line);
			if (fault) return fault;
		}
	}
	return reader.finish();
}

/** Read as a stream of rows; a row may have any number of cells. */
async function readCsv(file: string, headed: boolean): Promise<RankingRead> {
	const rows = new BallotRows();
	let line = 0;
	let found: LineFault | undefined;
	const take = (record: string[], { lines }: { lines: number }) => {
		const heading = line === 0 && (headed || isHeading(record));
		line = lines;
		const fault = found || heading ? undefined : rows.take(record);
		if (fault !== undefined) found = { line, fault };
		return null;
	};
	const parser = parse({
		bom: true,
		relax_column_count: true,
		record_delimiter: ['\r\n', '\n', '\r'],
		on_record: take
	});
	try {
		await pipeline(createReadStream(file), parser.resume());
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		// The parser stops where it gives up; what it gives up on began after the last row.
		found ??= { line: line + 1, fault: faults[error.code] ?? 'is not CSV' };
	}
	return found ?? rows.finish() ?? { line: Math.max(1, line), fault: noBallot };
}

/**
 * @param headed whether the first row of a CSV file is a heading whatever it says
 * @throws what the file system says of a file that can not be read
 */
export async function readRankingFile(file: string, headed: boolean): Promise<RankingRead> {
	const extension = path.extname(file).slice(1).toLowerCase();
	if (extension === 'csv') return readCsv(file, headed);
	const kind = prefLibKinds.find((each) => each === extension);
	return kind
		? readPrefLib(file, kind)
		: { line: 1, fault: 'the name ends in none of .soc, .soi, .toc, .toi and .csv' };
}
