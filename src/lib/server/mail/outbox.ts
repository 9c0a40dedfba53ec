import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { isLocale, type Locale } from '../../i18n/locales.ts';
import { mailFileName, mailFileOfId, mailFileOfName, type MailFile } from './mail-file.ts';

/** A letter that was written to the folder, as a list shows it. */
export interface OutboxEntry extends MailFile {
	to: string;
	subject: string;
}

/** The same letter, opened. */
export interface OutboxLetter extends OutboxEntry {
	text: string;
	html: string;
	locale: Locale;
}

/** More than our headers take; a list reads no further into a file. */
const headerBytes = 8192;
/** Files opened at a time. */
const atOnce = 32;

/** The letters in the folder, newest first. A folder that is not there yet holds none. */
export async function listOutbox(folder: string): Promise<OutboxEntry[]> {
	const names = (await unlessMissing(readdir(folder))) ?? [];
	const files = names
		.sort()
		.reverse()
		.flatMap((name) => mailFileOfName(name) ?? []);
	const entries: OutboxEntry[] = [];
	for (let start = 0; start < files.length; start += atOnce) {
		const group = files.slice(start, start + atOnce).map((file) => readEntry(folder, file));
		entries.push(...(await Promise.all(group)).filter((entry) => entry !== undefined));
	}
	return entries;
}

/** One letter; undefined when there is none of that id, or it is not an id at all. */
export async function readOutbox(folder: string, id: string): Promise<OutboxLetter | undefined> {
	const file = mailFileOfId(id);
	const content = file && (await unlessMissing(readFile(pathOf(folder, file))));
	if (!content) {
		return undefined;
	}
	const email = await PostalMime.parse(content);
	const language = email.headers.find((header) => header.key === 'content-language')?.value;
	return {
		...entryOf(file, email),
		// The parser counts the line break before a boundary as part of the text.
		text: (email.text ?? '').trimEnd(),
		html: (email.html ?? '').trimEnd(),
		locale: isLocale(language) ? language : 'en'
	};
}

async function readEntry(folder: string, file: MailFile): Promise<OutboxEntry | undefined> {
	const headers = await unlessMissing(readHeaders(pathOf(folder, file)));
	return headers && entryOf(file, await PostalMime.parse(headers));
}

function pathOf(folder: string, file: MailFile): string {
	return join(folder, mailFileName(file.id));
}

/** The beginning of a mail file up to the empty line that ends its headers. */
async function readHeaders(path: string): Promise<Buffer> {
	const file = await open(path, 'r');
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
		const beginning = buffer.subarray(0, bytesRead);
		const end = beginning.indexOf('\r\n\r\n');
		return end < 0 ? beginning : beginning.subarray(0, end + 4);
	} finally {
		await file.close();
	}
}

function entryOf(file: MailFile, email: Email): OutboxEntry {
	return { ...file, to: email.to?.[0]?.address ?? '', subject: email.subject ?? '' };
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
	try {
		return await reading;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
			return undefined;
		}
		throw error;
	}
}
