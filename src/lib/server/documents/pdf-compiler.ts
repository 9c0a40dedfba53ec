/** Typst, kept warm: the first document of a thread waits for fonts to be read, the others do not. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type {
	NodeTypstCompileResult,
	NodeTypstDocument
} from '@myriaddreamin/typst-ts-node-compiler';
import { pdfTemplate } from './pdf-template.ts';
import { typefaces } from './typefaces.ts';

/** Reading is confined to what is mapped: there is no such folder. */
const nowhere = '/prelude-documents';

/** How many documents ago something must have been made of the same to be kept. */
const remembered = 8;

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
		const compiled = typst.compile({ mainFileContent: pdfTemplate });
		const document = compiled.result;
		if (document === null) throw new Error(reasons(typst, compiled));
		return new Uint8Array(accessible(typst, document));
	} finally {
		typst.resetShadow();
		typst.evictCache(remembered);
	}
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
