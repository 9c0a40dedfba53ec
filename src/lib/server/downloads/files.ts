/** Which files can be downloaded, and how they go over the line. */
import { create } from 'content-disposition';

export const downloadFiles = [
	'responses.csv',
	'responses.jsonl',
	'statements.csv',
	'statements.jsonl',
	'figures.csv',
	'figures.json',
	'priorities.csv',
	'priorities.jsonl',
	'cross-tables.csv',
	'cross-tables.jsonl',
	'dictionary.csv',
	'dictionary.json'
] as const;
export type DownloadFile = (typeof downloadFiles)[number];

export function downloadFile(name: string): DownloadFile | undefined {
	return downloadFiles.find((each) => each === name);
}

const types: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8; header=present',
	json: 'application/json; charset=utf-8',
	jsonl: 'application/jsonl; charset=utf-8'
};

export function contentType(file: DownloadFile): string {
	return types[endingOf(file)] ?? 'application/octet-stream';
}

function endingOf(file: DownloadFile): string {
	return file.slice(file.lastIndexOf('.') + 1);
}

/** So many characters of the consultation's name: systems end names of files at 255 bytes. */
const LONGEST = 60;
/** Of a character that was cut in two. */
const HALF = /[\ud800-\udbff]$/;
/** What systems do not take in the name of a file, or do not show. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zs}\\/:*?"<>|%]+/gu;

/** Tells what it is, of which consultation, when, and whether it is only part of all. */
export function contentDisposition(
	file: DownloadFile,
	{ consultation, date, narrowed }: { consultation: string; date: string; narrowed: boolean }
): string {
	const ending = endingOf(file);
	const subject = file.slice(0, -ending.length - 1);
	const fitting = consultation.replace(UNFIT, ' ').trim();
	const called = fitting.slice(0, LONGEST).replace(HALF, '').trim();
	const named = (...parts: string[]) =>
		`${[...parts, date, ...(narrowed ? ['part'] : [])].join('-')}.${ending}`;
	return create(named(subject, called.replaceAll(' ', '-')), { fallback: named(subject) });
}
