/** Typst, kept warm: the first document of a thread waits for fonts to be read, the others do not. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type {
	NodeTypstCompileResult,
	NodeTypstDocument
} from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { pdfTemplate } from './pdf-template.ts';
import { typefaces } from './typefaces.ts';

/** Reading is confined to what is mapped: there is no such folder. */
const nowhere = '/prelude-documents';

/** How many documents ago something must have been made of the same to be kept. */
const remembered = 8;

/** Of tables in the document. */
const places = z.array(z.number());

let warm: NodeCompiler | undefined;

function compiler(): NodeCompiler {
	warm ??= NodeCompiler.create({
		workspace: nowhere,
		fontArgs: [{ fontPaths: typefaces.flatMap(({ regular, bold }) => [regular, bold]) }]
	});
	return warm;
}

/**
 * A PDF of the one template, which reads `files` and nothing else. As PDF/UA-1; where that cannot be
 * because a character has no glyph, as a tagged PDF that shows a box in its place.
 * @throws Error with Typst's reasons, when the template is at fault
 */
export function compilePdf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
	const typst = compiler();
	try {
		for (const [name, content] of files)
			typst.mapShadow(`${nowhere}/${name}`, Buffer.from(content));
		return new Uint8Array(accessible(typst, laidOut(typst)));
	} finally {
		typst.resetShadow();
		typst.evictCache(remembered);
	}
}

/**
 * Each layout says which tables are better torn apart by the end of their page than moved behind it. The first
 * of them is torn in the next one: all before it stays where it is, so that this comes to an end.
 */
function laidOut(typst: NodeCompiler): NodeTypstDocument {
	const torn: number[] = [];
	for (;;) {
		const document = layout(typst, torn);
		const found: unknown = typst.query(document, { selector: '<better-torn>', field: 'value' });
		const next = places.parse(found).find((place) => place > (torn.at(-1) ?? 0));
		if (next === undefined) return document;
		torn.push(next);
	}
}

function layout(typst: NodeCompiler, torn: readonly number[]): NodeTypstDocument {
	const compiled = typst.compile({
		mainFileContent: pdfTemplate,
		inputs: { 'torn-tables': JSON.stringify(torn) }
	});
	if (compiled.result === null) throw new Error(reasons(typst, compiled));
	return compiled.result;
}

function accessible(typst: NodeCompiler, document: NodeTypstDocument): Buffer {
	try {
		return typst.pdf(document, { pdfStandard: 'ua-1' });
	} catch (error) {
		if (error instanceof Error && error.message.includes('PDF/UA-1 error')) {
			return typst.pdf(document);
		}
		throw error;
	}
}

function reasons(typst: NodeCompiler, compiled: NodeTypstCompileResult): string {
	const error = compiled.takeError();
	return error === null ? 'Typst gave no document' : JSON.stringify(typst.fetchDiagnostics(error));
}
