/** How many people can answer at once: pages a second, durable saves a second, and the memory they take. */
import type { ServerProcess } from '../../tests/support/server-process.ts';
import { watchMemory, type Memory } from '../support/memory.ts';
import type { Load } from '../support/load.ts';
import { usageOf, type Usage } from '../support/witness.ts';
import { kilobytes, type Figure } from '../support/report.ts';
import { insertDurably, loadBareKit } from './bare.ts';
import { catchUp, countRevisions, synchronousSetting } from './kept.ts';
import { addressOf, headersOf, loadPages } from './load-pages.ts';
import { loadSaves, type Saving } from './load-saves.ts';
import type { Visitor } from './prepare.ts';

/** Seconds of each load. */
export interface Durations {
	warmUp: number;
	pages: number;
	saves: number;
	ceiling: number;
	bare: number;
}

export interface Loaded {
	server: ServerProcess;
	visitors: readonly Visitor[];
	durations: Durations;
}

const budgets = { pages: 200, pageP95: 300, saves: 500, saveP95: 200, memoryGrowth: 10 } as const;

/** A little above what is to be held. */
const SAVES_ASKED = 550;

/** Bytes of the pages of the questionnaire as they leave the application, before compression; the mean. */
async function pageBytes(origin: string, visitor: Visitor): Promise<number> {
	const sizes: number[] = [];
	for (const { page } of visitor.forms) {
		const { cookie } = headersOf(visitor);
		const response = await fetch(origin + addressOf(visitor, page), {
			headers: { cookie: cookie ?? '', 'accept-encoding': 'identity' }
		});
		if (!response.ok) throw new Error(`${page} is answered with ${response.status}`);
		sizes.push((await response.arrayBuffer()).byteLength);
	}
	return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}

/** Pages as fast as they come, beside a bare page of Kit. */
export async function measurePages({ server, visitors, durations }: Loaded): Promise<Figure[]> {
	const bytes = await pageBytes(server.origin, visitors[0]!);
	await loadPages(server.origin, visitors, durations.warmUp);
	const began = await usageOf(server.child);
	const ours = await loadPages(server.origin, visitors, durations.pages);
	const ended = await usageOf(server.child);
	const bare = await loadBareKit(bytes, visitors.length, durations.bare);
	return [
		{
			what: 'pages, compressed',
			ours: ours.rate,
			peer: bare.rate,
			unit: '/s',
			budget: { limit: budgets.pages, at: 'least' }
		},
		{
			what: '95 of 100 within',
			ours: ours.p95,
			peer: bare.p95,
			unit: 'ms',
			budget: { limit: budgets.pageP95, at: 'most' }
		},
		{ what: 'half within', ours: ours.p50, peer: bare.p50, unit: 'ms' },
		{ what: '99 of 100 within', ours: ours.p99, peer: bare.p99, unit: 'ms' },
		processorTime(began, ended, ours),
		{
			what: 'HTML of a page',
			ours: kilobytes(bytes),
			peer: kilobytes(bare.pageBytes),
			unit: 'kB'
		},
		failures(ours.failed)
	];
}

/** Saves at a fixed rate, then as fast as they go, beside a bare durable insert. */
export async function measureSaves(loaded: Loaded): Promise<Figure[]> {
	const { server, visitors, durations } = loaded;
	const { dataDirectory } = server;
	await paced(loaded, durations.warmUp);
	const before = countRevisions(dataDirectory);
	const memory = watchMemory(server.child);
	const began = await usageOf(server.child);
	const held = await paced(loaded, durations.saves);
	const ended = await usageOf(server.child);
	const watched = memory.stop();
	const kept = countRevisions(dataDirectory) - before;
	const ceiling = await loadSaves(server.origin, visitors, { seconds: durations.ceiling });
	const bare = insertDurably(dataDirectory, durations.bare);
	return [
		...saveFigures(held, bare),
		processorTime(began, ended, held),
		{ what: 'as fast as they go', ours: ceiling.rate, peer: bare, unit: '/s' },
		{ what: '95 of 100 within, then', ours: ceiling.p95, unit: 'ms' },
		failures(held.failed + ceiling.failed),
		{
			what: 'acknowledged and not in the database',
			ours: Math.max(0, held.acknowledged - kept),
			unit: '',
			budget: { limit: 0, at: 'most' }
		},
		{
			what: 'PRAGMA synchronous (2 is FULL)',
			ours: await synchronousSetting(dataDirectory),
			unit: '',
			budget: { limit: 2, at: 'least' }
		},
		...memoryFigures(watched)
	];
}

/** The saves of a load that ends are cut off: everyone goes on from what has been kept. */
async function paced({ server, visitors }: Loaded, seconds: number): Promise<Saving> {
	const saving = await loadSaves(server.origin, visitors, { seconds, rate: SAVES_ASKED });
	await catchUp(server.dataDirectory, visitors);
	return saving;
}

function saveFigures(held: Saving, bare: number): Figure[] {
	return [
		{
			what: `saves, ${SAVES_ASKED}/s asked for`,
			ours: held.rate,
			peer: bare,
			unit: '/s',
			budget: { limit: budgets.saves, at: 'least' }
		},
		{
			what: '95 of 100 within',
			ours: held.p95,
			unit: 'ms',
			budget: { limit: budgets.saveP95, at: 'most' }
		},
		{ what: 'half within', ours: held.p50, unit: 'ms' },
		{ what: '99 of 100 within', ours: held.p99, unit: 'ms' }
	];
}

/** Tells of the program more than of whatever else the machine does. */
function processorTime(began: Usage, ended: Usage, { answered }: Load): Figure {
	const milliseconds = (ended.processor - began.processor) / answered;
	return { what: 'processor time of the server for each', ours: milliseconds, unit: 'ms' };
}

function failures(failed: number): Figure {
	return {
		what: 'refused or without an answer',
		ours: failed,
		unit: '',
		budget: { limit: 0, at: 'most' }
	};
}

function memoryFigures({ rss, heapUsed, growth }: Memory): Figure[] {
	return [
		{ what: 'memory (RSS), second quarter', ours: rss.second, unit: 'MB' },
		{ what: 'memory (RSS), last quarter', ours: rss.last, unit: 'MB' },
		{
			what: 'growth between them',
			ours: growth,
			unit: '%',
			budget: { limit: budgets.memoryGrowth, at: 'most' }
		},
		{ what: 'heap in use, second quarter', ours: heapUsed.second, unit: 'MB' },
		{ what: 'heap in use, last quarter', ours: heapUsed.last, unit: 'MB' }
	];
}
