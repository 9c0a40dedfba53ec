/**
 * What is worked out beside the server, on a thread of its own: pure functions by name, whose parameters
 * and results, or what they promise, can be cloned (plain values, arrays, maps, dates). This file is what
 * a thread loads, as it stands or, for the built server, bundled by `svelte.config.js`.
 */
import type { BriefDocument } from '../../brief/document.ts';
import { tell } from '../../disclosure/tell.ts';
import { findingsOfPacked } from '../../priorities/findings/packed.ts';
import { countResponses } from '../rollups/counting.ts';

/** What writes documents is large: a thread loads it when the first is to be written. */
async function writeWord(document: BriefDocument): Promise<Uint8Array> {
	const word = await import('../documents/word.ts');
	return word.writeWord(document);
}

async function writeSpreadsheet(document: BriefDocument): Promise<Uint8Array> {
	const spreadsheet = await import('../documents/spreadsheet.ts');
	return spreadsheet.writeSpreadsheet(document);
}

async function writePdf(document: BriefDocument): Promise<Uint8Array> {
	const pdf = await import('../documents/pdf.ts');
	return pdf.writePdf(document);
}

const tasks = { countResponses, findingsOfPacked, tell, writePdf, writeSpreadsheet, writeWord };

/** As whoever asks for them sees them: what a task promises has come when it is done. */
export type Tasks = {
	[Name in keyof typeof tasks]: (
		...given: Parameters<(typeof tasks)[Name]>
	) => Awaited<ReturnType<(typeof tasks)[Name]>>;
};
export type TaskName = keyof Tasks;

/** A task to do, as it comes to a thread. */
export interface Job {
	name: TaskName;
	given: readonly unknown[];
}

export default function perform({ name, given }: Job): unknown {
	const result: unknown = Reflect.apply(tasks[name], undefined, given);
	return result;
}
