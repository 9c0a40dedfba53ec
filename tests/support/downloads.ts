/** Downloads as whoever opens the files has them. */
import { parse } from 'csv-parse/sync';
import { readView } from '../../src/lib/rollup/view.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import type { Actor } from '../../src/lib/server/accounts/policy.ts';
import type { Application } from '../../src/lib/server/application.ts';
import type { DownloadFile } from '../../src/lib/server/downloads/files.ts';
import { openDownload, type Download } from '../../src/lib/server/downloads/service.ts';

export interface Downloading {
	application: Application;
	actor: Actor;
	consultationId: string;
}

export async function download(
	{ application, actor, consultationId }: Downloading,
	file: DownloadFile,
	query = '',
	locale: Locale = 'en'
): Promise<Download> {
	const asking = readView(new URLSearchParams(query));
	return openDownload(application, actor, { consultationId, file, asking, locale });
}

export async function textOf({ pieces }: Download): Promise<string> {
	let text = '';
	for await (const piece of pieces) text += piece;
	return text;
}

/** Rows by the names of the columns. */
export function rowsOf(csv: string): Record<string, string>[] {
	return parse(csv, { bom: true, columns: true });
}

export function linesOf(jsonl: string): Record<string, unknown>[] {
	return jsonl
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line));
}
