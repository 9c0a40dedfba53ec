/** How long those who answer wait while the desk has the server work. */
import { loadPages } from '../answering/load-pages.ts';
import type { Figure } from '../support/report.ts';
import type { Load } from '../support/load.ts';
import type { Installation } from './installation.ts';

const BUDGET = 500;

interface Seconds {
	warmUp: number;
	load: number;
}

/** Opens one address after the other, over and over, until it is told to stop; answers how many came. */
function keepOpening(addresses: readonly string[], session: string): () => Promise<number> {
	const ending = new AbortController();
	let opened = 0;
	async function open(): Promise<void> {
		for (let turn = 0; !ending.signal.aborted; turn += 1) {
			const address = addresses[turn % addresses.length] ?? '';
			const headers = { cookie: `session=${session}; locale=en`, accept: 'text/html' };
			const response = await fetch(address, { headers, signal: ending.signal });
			if (!response.ok) throw new Error(`${address} answers ${response.status}`);
			await response.arrayBuffer();
			opened += 1;
		}
	}
	const ended = open().catch((error: unknown) => {
		if (!ending.signal.aborted) throw error;
	});
	return async () => {
		ending.abort();
		await ended;
		return opened;
	};
}

export async function measureMeanwhile(
	{ server, visitors, many, ballots, whole }: Installation,
	seconds: Seconds
): Promise<Figure[]> {
	const { origin } = server;
	await loadPages(origin, visitors, seconds.warmUp);
	const alone = await loadPages(origin, visitors, seconds.load);
	const during = async (what: string, addresses: string[], session: string) => {
		const stop = keepOpening(addresses, session);
		const load = await loadPages(origin, visitors, seconds.load);
		return figuresOf(what, load, alone, await stop());
	};
	const desk = (consultationId: string) => `${origin}/en/desk/consultations/${consultationId}`;
	return [
		{ what: 'pages, the server left alone', ours: alone.rate, unit: '/s' },
		...(await during(
			`results of ${whole.responses} responses`,
			[`${desk(whole.consultationId)}/results`],
			whole.session
		)),
		...(await during(
			`the brief of ${whole.responses} responses`,
			[`${desk(whole.consultationId)}/brief`],
			whole.session
		)),
		...(await during(
			`downloads of ${many.responses.toLocaleString('en')} responses`,
			['responses.csv', 'responses.jsonl'].map(
				(file) => `${desk(many.consultationId)}/results/downloads/${file}`
			),
			many.session
		)),
		...(await during(
			`results of ${many.responses.toLocaleString('en')} responses`,
			[`${desk(many.consultationId)}/results`],
			many.session
		)),
		...(await during(
			`results of ${ballots.responses.toLocaleString('en')} ballots`,
			[`${desk(ballots.consultationId)}/results`],
			ballots.session
		))
	];
}

function figuresOf(what: string, load: Load, alone: Load, opened: number): Figure[] {
	return [
		{
			what: `99 of 100 pages within, during ${what}`,
			ours: load.p99,
			peer: alone.p99,
			unit: 'ms',
			budget: { limit: BUDGET, at: 'most' }
		},
		{ what: '   opened meanwhile', ours: opened, unit: '' },
		{
			what: '   refused or without an answer',
			ours: load.failed,
			peer: alone.failed,
			unit: '',
			budget: { limit: 0, at: 'most' }
		}
	];
}
