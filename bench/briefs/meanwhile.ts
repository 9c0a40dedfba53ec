/** How long those who answer wait while documents are made. */
import { loadPages } from '../answering/load-pages.ts';
import { besideOthers } from '../support/beside-others.ts';
import { keepOpening } from '../support/keep-opening.ts';
import type { Figure } from '../support/report.ts';
import type { Installation } from './installation.ts';

interface Seconds {
	warmUp: number;
	load: number;
}

export async function measureMeanwhile(
	{ server, visitors, session, addressIn, another }: Installation,
	seconds: Seconds
): Promise<Figure[]> {
	const { origin } = server;
	await loadPages(origin, visitors, seconds.warmUp);
	const alone = await loadPages(origin, visitors, seconds.load);
	const figures: Figure[] = [
		{ what: 'pages, the server left alone', ours: alone.rate, unit: '/s' }
	];
	for (const [file, what] of [
		['word', 'Word files made one after the other'],
		['pdf', 'PDF files made one after the other']
	] as const) {
		const stop = keepOpening([`${addressIn('en')}/${file}`], session, () => another('en'));
		const load = await loadPages(origin, visitors, seconds.load);
		figures.push(...besideOthers(what, load, alone, await stop()));
	}
	return figures;
}
