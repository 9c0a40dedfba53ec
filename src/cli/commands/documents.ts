import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeApplication, type Application } from '../../lib/server/application.ts';
import { everyDocument } from '../../lib/server/briefs/documents.ts';
import { fileName, fileOf, formatNamed, formatNames } from '../../lib/server/documents/formats.ts';
import { Problem } from '../../lib/server/problems.ts';
import { sweep, writeWhole } from '../../lib/server/whole-file.ts';
import { openForCommand } from '../opening.ts';
import type { Command } from '../prelude.ts';

const usage = {
	arguments: '--brief ID [--version N] --folder FOLDER',
	purpose:
		'Writes every document of a published brief, in six languages and every format, into a folder.'
};

interface Wanted {
	briefId: string;
	/** The newest where it is missing. */
	number?: number;
	folder: string;
}

/** What was asked for, or undefined where it was not said right. */
function wantedFrom(given: string[]): Wanted | undefined {
	const { values } = parseArgs({
		args: given,
		options: {
			brief: { type: 'string' },
			version: { type: 'string' },
			folder: { type: 'string' }
		}
	});
	const { brief, version, folder } = values;
	if (!brief || !folder || (version !== undefined && !/^[1-9]\d{0,5}$/.test(version))) return;
	return {
		briefId: brief,
		folder: path.resolve(folder),
		...(version === undefined ? {} : { number: Number(version) })
	};
}

/** Each file is there whole or not at all. @returns how many there are */
async function writeAll(
	application: Application,
	{ briefId, number, folder }: Wanted
): Promise<number> {
	const published = await everyDocument(application, briefId, number);
	await mkdir(folder, { recursive: true });
	await sweep(folder, new Date());
	let written = 0;
	for (const { document, part } of published) {
		for (const format of formatNames.map(formatNamed)) {
			const file = path.join(folder, fileName(document, format, part));
			await writeWhole(file, await fileOf(application, document, format), 0o644);
			written += 1;
		}
	}
	return written;
}

async function run(given: string[]): Promise<number> {
	const wanted = wantedFrom(given);
	if (!wanted) {
		console.error(`Give ${usage.arguments}`);
		return 2;
	}
	const application = await openForCommand();
	if (!application) return 1;
	try {
		const files = await writeAll(application, wanted);
		console.log(`${files} files in ${wanted.folder}`);
		return 0;
	} catch (error) {
		const unknown = error instanceof Problem && error.code === 'not_found';
		const reason = error instanceof Error ? error.message : String(error);
		console.error(unknown ? 'There is no such version of a brief.' : reason);
		return 1;
	} finally {
		await closeApplication(application);
	}
}

export const command: Command = { usage, run };
