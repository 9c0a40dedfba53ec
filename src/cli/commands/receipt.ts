import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { canonicalJson } from '../../lib/server/canonical-json.ts';
import { jsonFaultLine } from '../json-fault.ts';
import type { Command } from '../prelude.ts';

/** The value of a JSON file, or what is wrong with the file. */
async function parseFile(file: string): Promise<{ value: object } | { fault: string }> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	if (text === undefined) return { fault: `${file}: can not be read` };
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null
			? { value }
			: { fault: `${file}: holds no answers` };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return { fault: `${file}:${jsonFaultLine(text, error)}: is not JSON` };
	}
}

async function run(given: string[]): Promise<number> {
	const { positionals } = parseArgs({ args: given, allowPositionals: true });
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) {
		console.error('Name one file: the answers.json that goes with the receipt');
		return 2;
	}
	const parsed = await parseFile(file);
	if ('fault' in parsed) {
		console.error(parsed.fault);
		return 1;
	}
	console.log(createHash('sha256').update(canonicalJson(parsed.value)).digest('hex'));
	return 0;
}

export const command: Command = {
	usage: {
		arguments: 'FILE',
		purpose: 'Recomputes the receipt of downloaded answers: SHA-256 over their canonical JSON.'
	},
	run
};
