/** How heavy the questionnaire is, and how soon it can be answered, beside SurveyJS's own renderer. */
import type { Browser } from 'playwright-core';
import { newVisit, timeFirstField, weighFirstLoad, type Opening } from '../support/first-load.ts';
import { slowLine, type Traffic } from '../support/line.ts';
import { kilobytes, type Figure } from '../support/report.ts';
import { median } from '../support/statistics.ts';
import { walkPages } from './later-pages.ts';

export const budgets = {
	withScripts: 40,
	withoutScripts: 15,
	laterPage: 6,
	firstField: 1.2
} as const;

interface Weighed extends Traffic {
	/** Median of the runs, in seconds; undefined when no field ever comes. */
	firstField: number | undefined;
}

type Either = Omit<Opening, 'scripts'>;

export interface Openings {
	ours: Either;
	peer: Either;
	pages: readonly string[];
}

async function weigh(browser: Browser, opening: Opening, runs: number): Promise<Weighed> {
	const context = await newVisit(browser, opening);
	const traffic = await weighFirstLoad(context, opening);
	await context.close();
	const times: number[] = [];
	for (let run = 0; run < runs; run += 1) {
		const seconds = await timeFirstField(browser, opening, slowLine);
		if (seconds === undefined) return { ...traffic, firstField: undefined };
		times.push(seconds);
	}
	return { ...traffic, firstField: median(times) };
}

function openingFigures(scripts: boolean, ours: Weighed, peer: Weighed): Figure[] {
	const how = scripts ? 'with scripts' : 'without scripts';
	return [
		{
			what: `first page, ${how}`,
			ours: kilobytes(ours.bytes),
			peer: kilobytes(peer.bytes),
			unit: 'kB',
			budget: { limit: scripts ? budgets.withScripts : budgets.withoutScripts, at: 'most' }
		},
		{
			what: `requests, ${how}`,
			ours: ours.requests.length,
			peer: peer.requests.length,
			unit: ''
		},
		{
			what: `first field can be used, ${how}`,
			ours: ours.firstField,
			peer: peer.firstField ?? 'never',
			unit: 's',
			budget: { limit: budgets.firstField, at: 'most' }
		}
	];
}

/** With and without scripts: first page, requests, time, later pages. */
export async function measureOpening(
	browser: Browser,
	{ ours, peer, pages }: Openings,
	runs: number
): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const scripts of [true, false]) {
		const weighed = await weigh(browser, { ...ours, scripts }, runs);
		const beside = await weigh(browser, { ...peer, scripts }, runs);
		const context = await newVisit(browser, { ...ours, scripts });
		const steps = await walkPages(context, { ...ours, scripts }, pages);
		await context.close();
		figures.push(...openingFigures(scripts, weighed, beside), {
			what: `largest later page, ${scripts ? 'with scripts' : 'without scripts'}`,
			ours: kilobytes(Math.max(...steps.map(({ bytes }) => bytes))),
			peer: scripts ? 'came with the first' : 'never',
			unit: 'kB',
			budget: { limit: budgets.laterPage, at: 'most' }
		});
	}
	return figures;
}
