/** Reads a PDF back with another program than the one that wrote it. */
import { inflateSync } from 'node:zlib';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a screen reader is told of, down to what holds text. */
export interface ReadPart {
	/** `H1`, `P`, `TH`, `TD`, `Caption`, `Figure`... */
	role: string;
	/** With that of what stands inside the line; in lines that run from the right not in its order. */
	text: string;
	/** What is said in the place of a picture. */
	alternative?: string;
}

export interface Bookmark {
	title: string;
	below: Bookmark[];
}

export interface ReadPdf {
	pages: number;
	title: string;
	language: string;
	/** The part of PDF/UA that the file says it keeps to. */
	accessibility: string | undefined;
	/** In reading order. */
	parts: ReadPart[];
	/** The same, page by page. */
	partsOfPages: ReadPart[][];
	/** The same, by the page that they stand on. */
	partsOnPages: ReadPart[][];
	/** What each page says outside the reading order: its head and foot. */
	margins: string[];
	outline: Bookmark[];
	/** Whether each font comes with the file. */
	embedded: boolean[];
	/** What runs, opens or is filled in. */
	active: unknown[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
	const document = await task.promise;
	const { info, metadata } = await document.getMetadata();
	const raw: unknown = metadata.getRaw();
	const pages = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		pages.push(await readPage(await document.getPage(number)));
	}
	const read: ReadPdf = {
		pages: document.numPages,
		title: textIn(info, 'Title'),
		language: textIn(info, 'Language'),
		accessibility: /<pdfuaid:part>(\d)/.exec(String(raw))?.[1],
		parts: pages.flatMap(({ parts }) => parts),
		partsOfPages: pages.map(({ parts }) => parts),
		partsOnPages: pages.map(({ parts }) => parts),
		margins: pages.map(({ margin }) => margin),
		outline: bookmarks(await document.getOutline()),
		embedded: pages.flatMap(({ embedded }) => embedded),
		active: [...(await activeIn(document)), ...pages.flatMap(({ active }) => active)]
	};
	await task.destroy();
	return read;
}

/** Everything in the file that is not a picture of a letter, without its compression. */
export function objectsOf(bytes: Uint8Array): string {
	const file = Buffer.from(bytes).toString('latin1');
	const streams = file.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs);
	return [file.replaceAll(/stream\r?\n.*?endstream/gs, ''), ...[...streams].map(inflated)].join(
		'\n'
	);
}

function inflated([, stream = '']: RegExpMatchArray): string {
	try {
		return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
	} catch {
		return stream;
	}
}

async function activeIn(document: PDFDocumentProxy): Promise<unknown[]> {
	const found: unknown[] = [
		await document.getJSActions(),
		await document.getOpenAction(),
		await document.getAttachments(),
		await document.getFieldObjects()
	];
	return [
		...found.filter((one) => one !== null),
		...((await document.hasJSActions()) ? [true] : [])
	];
}

interface ReadPage {
	parts: ReadPart[];
	margin: string;
	embedded: boolean[];
	active: unknown[];
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
	const { texts, margin, fonts } = await textsOn(page);
	// Fonts are there once what is drawn with them has been read.
	await page.getOperatorList();
	const tree: unknown = await page.getStructTree();
	const actions: unknown = await page.getJSActions();
	return {
		parts: isNode(tree) ? partsIn(tree, texts) : [],
		margin,
		embedded: fonts.map((name) => {
			const font: unknown = page.commonObjs.get(name);
			return typeof font === 'object' && font !== null && !Reflect.get(font, 'missingFile');
		}),
		active: [...(await page.getAnnotations()), ...(actions === null ? [] : [actions])]
	};
}

/** By the mark that the structure knows them by. */
async function textsOn(page: PDFPageProxy) {
	const { items } = await page.getTextContent({ includeMarkedContent: true });
	const texts = new Map<string, string>();
	const fonts = new Set<string>();
	const open: unknown[] = [];
	let margin = '';
	for (const item of items) {
		if ('str' in item) {
			const mark = open.findLast((one) => typeof one === 'string');
			const text = item.hasEOL ? `${item.str}\n` : item.str;
			if (mark === undefined) margin += text;
			else texts.set(mark, (texts.get(mark) ?? '') + text);
			if (item.str.trim() !== '') fonts.add(item.fontName);
		} else if (item.type === 'endMarkedContent') open.pop();
		else open.push(item.id);
	}
	return { texts, margin, fonts: [...fonts] };
}

interface Node {
	role: string;
	alt?: string;
	children: unknown[];
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && 'role' in value && 'children' in value;
}

/** Stand inside a line. */
const inline = ['Span', 'Strong', 'Em', 'Lbl'];

function partsIn(node: Node, texts: ReadonlyMap<string, string>): ReadPart[] {
	const holdsText = node.children.every((child) => !isNode(child) || inline.includes(child.role));
	if (!holdsText && node.alt === undefined) {
		return node.children.flatMap((child) => (isNode(child) ? partsIn(child, texts) : []));
	}
	const text = textOf(node, texts);
	const { role, alt } = node;
	return [alt === undefined ? { role, text } : { role, text, alternative: alt }];
}

function textOf(node: Node, texts: ReadonlyMap<string, string>): string {
	return node.children
		.map((child) => {
			if (isNode(child)) return textOf(child, texts);
			const id: unknown = typeof child === 'object' && child !== null && Reflect.get(child, 'id');
			return typeof id === 'string' ? (texts.get(id) ?? '') : '';
		})
		.join('');
}

function bookmarks(items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>> | null): Bookmark[] {
	return (items ?? []).map(({ title, items: below }) => ({
		title,
		below: bookmarks(below as typeof items)
	}));
}

function textIn(info: object, key: string): string {
	const value: unknown = Reflect.get(info, key);
	return typeof value === 'string' ? value : '';
}
