import { parseArgs } from 'node:util';
import { readRankingFile, type RankingRead } from '../ranking-file.ts';
import { describe, reportOf } from '../ranking-report.ts';
import type { Command } from '../prelude.ts';

/** What the file system refuses is the reader's to know. */
async function read(file: string, headed: boolean): Promise<RankingRead | { fault: string }> {
	try {
		return await readRankingFile(file, headed);
	} catch (error) {
		if (!(error instanceof Error && 'syscall' in error)) throw error;
		return { fault: 'can not be read' };
	}
}

async function run(given: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args: given,
		allowPositionals: true,
		options: { json: { type: 'boolean' }, header: { type: 'boolean' } }
	});
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) {
		console.error('Name one file of ballots: .soc, .soi, .toc, .toi or .csv');
		return 2;
	}
	const found = await read(file, values.header ?? false);
	if ('fault' in found) {
		const place = 'line' in found ? `${file}:${found.line}` : file;
		console.error(`${place}: ${found.fault}`);
		return 1;
	}
	const report = reportOf(found);
	console.log(values.json ? JSON.stringify(report) : describe(report));
	return 0;
}

export const command: Command = {
	usage: {
		arguments: 'FILE [--json] [--header]',
		purpose: 'Orders the candidates of a PrefLib or CSV file by every way of counting.'
	},
	run
};
