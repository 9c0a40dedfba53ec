import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How many pages a PDF has. */
export async function pagesIn(pdf: Uint8Array): Promise<number> {
	const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
	const { numPages } = await task.promise;
	await task.destroy();
	return numPages;
}
