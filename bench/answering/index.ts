/** Answering: what it weighs, how soon it can begin, how many can do it at once. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { openSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../../tests/support/chromium.ts';
import { projectRoot } from '../../tests/support/project-root.ts';
import { launchServer, type ServerProcess } from '../../tests/support/server-process.ts';
import { witness } from '../support/witness.ts';
import { printPart, type Figure } from '../support/report.ts';
import { measurePages, measureSaves, type Durations } from './load.ts';
import { addressOf } from './load-pages.ts';
import { measureOpening } from './opening.ts';
import { prepareConsultation, type Visitor } from './prepare.ts';
import { startSurveyJs } from './surveyjs.ts';

const QUESTIONNAIRE = 'cto-priorities';
const CONNECTIONS = 50;

const measured: Durations = { warmUp: 10, pages: 20, saves: 120, ceiling: 15, bare: 10 };
const shortened: Durations = { warmUp: 3, pages: 5, saves: 12, ceiling: 4, bare: 3 };
const RUNS = { measured: 5, shortened: 1 } as const;

/** On the disk of the project: where temporary files stand may be no disk at all. */
async function dataFolder(): Promise<string> {
	const parent = path.join(projectRoot, 'data');
	await mkdir(parent, { recursive: true });
	return mkdtemp(path.join(parent, 'bench-'));
}

async function openingPart(
	server: ServerProcess,
	visitor: Visitor,
	runs: number
): Promise<Figure[]> {
	const peer = await startSurveyJs(QUESTIONNAIRE);
	const browser = await launchChromium();
	try {
		const pages = visitor.forms.map(({ page }) => page);
		const ours = {
			address: server.origin + addressOf(visitor, pages[0]!),
			container: 'main form',
			session: visitor.session
		};
		const beside = { address: `${peer.origin}/`, container: '#survey' };
		return await measureOpening(browser, { ours, peer: beside, pages }, runs);
	} finally {
		await browser.close();
		await peer.stop();
	}
}

/** Runs all parts and prints each; answers what missed its budget. */
export async function answering({ quick }: { quick: boolean }): Promise<string[]> {
	const durations = quick ? shortened : measured;
	const folder = await dataFolder();
	const visitors = await prepareConsultation(folder, CONNECTIONS + 1);
	const [reader, ...savers] = visitors;
	const log = openSync(path.join(folder, 'server.log'), 'w');
	const server = await launchServer({
		dataDirectory: folder,
		nodeArguments: witness,
		stdio: ['ignore', log, log, 'ipc']
	});
	try {
		const loaded = { server, visitors: savers, durations };
		return [
			...printPart(
				{
					name: 'Opening',
					conditions: 'empty cache, 400 kbit/s, 400 ms, processor slowed 4 times',
					peer: 'SurveyJS'
				},
				await openingPart(server, reader!, quick ? RUNS.shortened : RUNS.measured)
			),
			...printPart(
				{
					name: 'Reading',
					conditions: `${CONNECTIONS} connections for ${durations.pages} s`,
					peer: 'bare Kit page'
				},
				await measurePages(loaded)
			),
			...printPart(
				{
					name: 'Saving',
					conditions: `${CONNECTIONS} connections for ${durations.saves} s, every save a durable revision`,
					peer: 'bare durable insert'
				},
				await measureSaves(loaded)
			)
		];
	} finally {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	}
}
