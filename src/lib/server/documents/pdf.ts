import type { BriefDocument } from '../../brief/document.ts';
import { compilePdf } from './pdf-compiler.ts';
import { paperOf } from './pdf-paper.ts';

/**
 * A tagged PDF (PDF/UA-1) with its own fonts and its charts as lines and areas: nothing in it runs, fetches
 * or leads elsewhere. What a document says reaches Typst as data, never as source. It takes long: ask for it
 * on a thread (`work/tasks.ts`).
 */
export function writePdf(document: BriefDocument): Uint8Array {
	return compilePdf(paperOf(document));
}
