/** Priorities: how long it takes to count, to add a ballot, to read what was counted. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readRankingFile } from '../../src/cli/ranking-file.ts';
import { specify } from '../../src/lib/questionnaire/engine/index.ts';
import { addBallot, emptyTally, placesOf } from '../../src/lib/priorities/tally.ts';
import { rollUpFrom } from '../../src/lib/rollup/roll-up.ts';
import {
	count,
	emptyStratum,
	mergeStrata,
	type StratumTally
} from '../../src/lib/rollup/strata.ts';
import type { SubmittedResponse } from '../../src/lib/rollup/types.ts';
import { shippedQuestionnaire } from '../../tests/support/shipped.ts';
import { printPart, type Figure } from '../support/report.ts';
import { median } from '../support/statistics.ts';
import { measureDownloads } from './downloads.ts';
import { everything } from './everything.ts';
import { fileLines, generatedCasts, topics } from './generated.ts';
import { withInstallation } from './installation.ts';
import { findingsOfMany } from './many-findings.ts';
import { measureMeanwhile } from './meanwhile.ts';
import { plainCount } from './plain-count.ts';
import { doubled, readInView, storedText, strataOfResponses } from './views.ts';

const RESPONDENTS = 151;
/** Asked as well, without an answer. */
const MISSING = 29;
/** More than there are States, to see what grows with them. */
const MANY = 10_000;
const BALLOTS = { measured: 1_000_000, shortened: 20_000 } as const;
const RUNS = 21;
const RESPONSES = { measured: 10_000, shortened: 500 } as const;
const VISITORS = 20;

/** Milliseconds, median of several runs after a first that does not count. */
function time(run: () => unknown, runs = RUNS): number {
	run();
	return median(
		Array.from({ length: runs }, () => {
			const began = performance.now();
			run();
			return performance.now() - began;
		})
	);
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await run();
	return (performance.now() - began) / 1000;
}

/** A consultation as large as the world, and what is said of it. */
function consultation(): Figure[] {
	const casts = generatedCasts(RESPONDENTS);
	const plain = time(() => {
		const counts = new Map<string, number>();
		for (const { ballot } of casts)
			for (const [topic = ''] of ballot) counts.set(topic, (counts.get(topic) ?? 0) + 1);
		return counts;
	});
	return [
		{
			what: 'everything but the bootstrap',
			ours: time(() => everything(casts, MISSING, 1)),
			peer: plain,
			unit: 'ms',
			budget: { limit: 50, at: 'most' }
		},
		{
			what: 'with 2,000 draws',
			ours: time(() => everything(casts, MISSING), 5),
			unit: 'ms',
			budget: { limit: 300, at: 'most' }
		}
	];
}

async function firstTally(ballots: number): Promise<Figure[]> {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'prelude-bench-'));
	try {
		const file = path.join(folder, 'generated.soi');
		const lines = function* () {
			for (const line of fileLines(ballots)) yield `${line}\n`;
		};
		await pipeline(Readable.from(lines()), createWriteStream(file));
		const plain = await seconds(() => plainCount(file));
		const ours = await seconds(async () => {
			const read = await readRankingFile(file, false);
			if ('fault' in read) throw new Error(read.fault);
			if (read.tally.ballots !== ballots) throw new Error('Not every ballot was counted.');
		});
		return [
			{
				what: `first tally of ${ballots.toLocaleString('en')} ballots in a file`,
				ours,
				peer: plain,
				unit: 's',
				budget: { limit: 2, at: 'most' }
			}
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function adding(): Figure {
	const tally = emptyTally(topics);
	const places = placesOf(topics);
	const casts = generatedCasts(1000);
	let next = 0;
	const ours = time(() => {
		addBallot(tally, casts[next % casts.length]?.ballot ?? [], 1, places);
		next += 1;
	}, 1001);
	return { what: 'adding one ballot', ours, unit: 'ms', budget: { limit: 1, at: 'most' } };
}

/** Reads the main questionnaire's roll-up from its stored text. */
function reading(): Figure[] {
	const specifications = specify(shippedQuestionnaire('cto-priorities'));
	const asked = specifications.map(({ name }) => name);
	const ranking = specifications.find(({ kind }) => kind === 'ranking');
	if (!ranking) throw new Error('The questionnaire ranks nothing.');
	const known = ranking.options.map(({ value }) => value);
	const thousand = emptyStratum(specifications);
	for (const { respondent, ballot } of generatedCasts(1000)) {
		const answer = ballot.flatMap(([topic]) => known[Number(topic) - 1] ?? []);
		const response: SubmittedResponse = {
			respondentId: respondent,
			receipt: respondent,
			locale: 'en',
			answers: { [ranking.name]: answer },
			asked
		};
		count(thousand, specifications, response, 'in');
	}
	let million: StratumTally = thousand;
	while (million.responses < 1_000_000) million = mergeStrata(million, million);
	return [thousand, million].map((tally): Figure => {
		const stored = JSON.stringify(tally);
		return {
			what: `reading the roll-up of ${tally.responses.toLocaleString('en')} responses`,
			ours: time(() => {
				const kept = JSON.parse(stored) as StratumTally;
				return rollUpFrom(kept, { specifications, listed: [], receipts: [], statements: [] });
			}),
			unit: 'ms',
			budget: { limit: 5, at: 'most' }
		};
	});
}

/** A page of the desk: what it takes depends on how many strata there are, not on how many responses. */
function readingInView(): Figure[] {
	const thousand = strataOfResponses(1000);
	return [thousand, doubled(thousand, 10)].map((strata): Figure => {
		const stored = storedText(strata);
		const responses = strata.reduce((sum, { tally }) => sum + tally.responses, 0);
		return {
			what: `a weighted view of ${responses.toLocaleString('en')} responses in ${strata.length} strata`,
			ours: time(() => readInView(stored), 5),
			unit: 'ms'
		};
	});
}

async function arithmetic(ballots: number): Promise<Figure[]> {
	const many = await findingsOfMany(MANY, MISSING);
	const first = await firstTally(ballots);
	return [...consultation(), ...many, ...first, adding(), ...reading(), ...readingInView()];
}

/** What needs the built server: files for the desk, and those who answer meanwhile. */
async function served(quick: boolean): Promise<string[]> {
	const responses = quick ? RESPONSES.shortened : RESPONSES.measured;
	return withInstallation({ visitors: VISITORS, responses }, async (installation) => [
		...printPart(
			{
				name: 'Downloads',
				conditions: 'responses to 25 questions over HTTP, compressed, medians',
				peer: 'bare SELECT of the same rows'
			},
			await measureDownloads(installation, quick ? 1 : 7)
		),
		...printPart(
			{
				name: 'Meanwhile',
				conditions: `${VISITORS} connections open pages of the questionnaire, as fast as they come`,
				peer: 'the server left alone'
			},
			await measureMeanwhile(installation, quick ? { warmUp: 1, load: 2 } : { warmUp: 5, load: 15 })
		)
	]);
}

/** Runs all parts and prints each; answers what missed its budget. */
export async function priorities({ quick }: { quick: boolean }): Promise<string[]> {
	const ballots = quick ? BALLOTS.shortened : BALLOTS.measured;
	return [
		...printPart(
			{
				name: 'Priorities',
				conditions: `generated ballots, the first five of ${topics.length} topics; ${RESPONDENTS} respondents, medians`,
				peer: 'plain single-pass count'
			},
			await arithmetic(ballots)
		),
		...(await served(quick))
	];
}
