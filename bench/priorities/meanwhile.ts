/** How long those who answer wait while the desk has the server work. */
import { loadPages } from '../answering/load-pages.ts';
import { keepOpening } from '../support/keep-opening.ts';
import { besideOthers } from '../support/beside-others.ts';
import type { Figure } from '../support/report.ts';
import type { Installation } from './installation.ts';

interface Seconds {
	warmUp: number;
	load: number;
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
		return besideOthers(what, load, alone, await stop());
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
