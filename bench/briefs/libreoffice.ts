/** The same Word file, set as PDF by LibreOffice, as servers without a writer of their own do. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { highestWhile, startedSoFar } from '../support/resident.ts';
import { median } from '../support/statistics.ts';

const run = promisify(execFile);

export interface Printed {
	/** Milliseconds: the first, which has to make its profile, and the median of those after it. */
	first: number;
	then: number;
	pdf: Uint8Array;
	/** Megabytes of all its processes. */
	memory: number;
}

/** Why there is no figure, where the program is not installed. */
export async function throughLibreOffice(
	word: Uint8Array,
	runs: number
): Promise<Printed | string> {
	if (!(await isInstalled())) return 'LibreOffice is not installed';
	const folder = await mkdtemp(path.join(os.tmpdir(), 'prelude-bench-'));
	try {
		const file = path.join(folder, 'brief.docx');
		await writeFile(file, word);
		const convert = async () => {
			const began = performance.now();
			await run('soffice', [
				`-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
				...['--headless', '--convert-to', 'pdf', '--outdir', folder, file]
			]);
			return performance.now() - began;
		};
		const first = await convert();
		const times: number[] = [];
		for (let turn = 0; turn < runs; turn += 1) times.push(await convert());
		const memory = await highestWhile(convert, process.pid, await startedSoFar());
		const pdf = new Uint8Array(await readFile(path.join(folder, 'brief.pdf')));
		return { first, then: median(times), pdf, memory };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function isInstalled(): Promise<boolean> {
	try {
		await run('soffice', ['--version']);
		return true;
	} catch {
		return false;
	}
}
