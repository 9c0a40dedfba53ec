/** Files of one JSON value a line, read as they come: their size does not matter. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** What is wrong with a file, for stderr: the file first, with the line where there is one. */
export class FileFault extends Error {}

const NEW_LINE = 0x0a;

/**
 * Each line with its number, from 1, without its end. Only `\n` ends a line: JSON texts may hold any
 * other such mark.
 */
async function* linesOf(file: string): AsyncGenerator<{ number: number; line: Buffer }> {
	let number = 1;
	let begun: Buffer[] = [];
	for await (const chunk of createReadStream(file)) {
		if (!Buffer.isBuffer(chunk)) continue;
		let from = 0;
		for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, from)) {
			yield { number, line: Buffer.concat([...begun, chunk.subarray(from, end)]) };
			begun = [];
			from = end + 1;
			number += 1;
		}
		begun.push(chunk.subarray(from));
	}
	yield { number, line: Buffer.concat(begun) };
}

async function demandFile(file: string): Promise<void> {
	try {
		const opened = await open(file);
		const found = await opened.stat();
		await opened.close();
		if (!found.isDirectory()) return;
	} catch {
		// Told below, as for a folder.
	}
	throw new FileFault(`${file}: can not be read`);
}

/**
 * The values of a file; blank lines are passed over.
 * @throws FileFault
 */
export async function* jsonLines(file: string): AsyncGenerator<{ number: number; value: unknown }> {
	await demandFile(file);
	for await (const { number, line } of linesOf(file)) {
		const text = textOf(line);
		if (text === undefined) throw new FileFault(`${file}:${number}: is not UTF-8`);
		if (text.trim() === '') continue;
		yield { number, value: parsed(`${file}:${number}`, text) };
	}
}

/** Without the mark that some programs put at the beginning of a file. */
function textOf(line: Buffer): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(line);
	} catch {
		return undefined;
	}
}

function parsed(place: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new FileFault(`${place}: is not JSON`);
	}
}
