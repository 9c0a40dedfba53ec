/** How long the desk waits for a file with everything, beside the database handing over the same rows. */
import Sqlite from 'better-sqlite3';
import path from 'node:path';
import { usageOf } from '../support/witness.ts';
import type { Figure } from '../support/report.ts';
import { median } from '../support/statistics.ts';
import type { Installation } from './installation.ts';

const BUDGET = 1;

/** Seconds until the last byte, compressed as browsers ask for it. */
async function download(address: string, session: string): Promise<number> {
	const began = performance.now();
	const response = await fetch(address, {
		headers: { cookie: `session=${session}; locale=en`, 'accept-encoding': 'gzip, deflate, br' }
	});
	if (!response.ok || !response.body) throw new Error(`${address} answers ${response.status}`);
	let bytes = 0;
	for await (const chunk of response.body) bytes += chunk.length;
	if (bytes === 0) throw new Error(`${address} is empty`);
	return (performance.now() - began) / 1000;
}

function select(dataDirectory: string, consultationId: string): number {
	const file = new Sqlite(path.join(dataDirectory, 'prelude.sqlite'), { readonly: true });
	try {
		const statement = file.prepare(
			`select respondent_id, submitted_at, late, response.receipt, asked, locale, languages, answers
			from response join response_revision
				on response_id = response.id and number = response.revision
			where consultation_id = ? and status = 'submitted' order by respondent_id`
		);
		const began = performance.now();
		statement.all(consultationId);
		return (performance.now() - began) / 1000;
	} finally {
		file.close();
	}
}

export async function measureDownloads(
	{ server, many }: Installation,
	runs: number
): Promise<Figure[]> {
	const { consultationId, session } = many;
	const root = `${server.origin}/en/desk/consultations/${consultationId}/results/downloads`;
	const bare = median(
		Array.from({ length: runs }, () => select(server.dataDirectory, consultationId))
	);
	const before = (await usageOf(server.child)).rss / 1e6;
	const figures: Figure[] = [];
	for (const file of ['responses.csv', 'responses.jsonl']) {
		await download(`${root}/${file}`, session);
		const seconds: number[] = [];
		for (let run = 0; run < runs; run += 1)
			seconds.push(await download(`${root}/${file}`, session));
		figures.push({
			what: `${many.responses.toLocaleString('en')} responses as ${file}`,
			ours: median(seconds),
			peer: bare,
			unit: 's',
			budget: { limit: BUDGET, at: 'most' }
		});
	}
	const after = (await usageOf(server.child)).rss / 1e6;
	return [
		...figures,
		{ what: 'memory (RSS) of the server before', ours: before, unit: 'MB' },
		{ what: 'and after all of them', ours: after, unit: 'MB' }
	];
}
