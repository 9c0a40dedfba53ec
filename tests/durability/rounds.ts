/** Saves that are cut off by `kill -9`, again and again; what was acknowledged is looked for afterwards. */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { besideServer } from '../support/beside.ts';
import { openConsultation } from '../support/consultation.ts';
import { registerActor } from '../support/people.ts';

export interface KillableServer {
	origin: string;
	dataDirectory: string;
	kill: () => Promise<void>;
}

/** Starts a server on what the one before has left. */
export type StartServer = (dataDirectory?: string, port?: number) => Promise<KillableServer>;

interface Writer {
	responseId: string;
	cookie: string;
}

export interface Outcome {
	acknowledged: number;
	/** Texts that were acknowledged and are not there. */
	lost: string[];
	/** What SQLite says of each state found after a kill. */
	integrity: Set<unknown>;
}

/** Several administrations, so that saves overlap. */
const administrations = ['KEN', 'UGA', 'FJI', 'PER'];

async function prepareWriters(server: KillableServer): Promise<Writer[]> {
	return besideServer(server, async (application) => {
		const administrator = await registerActor(application, 'admin@example.org', {
			role: 'administrator'
		});
		const opened = await openConsultation(application, administrator);
		const writers: Writer[] = [];
		for (const respondentId of administrations) {
			const actor = await registerActor(application, `${respondentId}@example.org`, {
				role: 'focal_point',
				respondentId
			});
			const token = await openSession(application, actor.personId);
			writers.push({
				responseId: opened.responseOf(respondentId),
				cookie: `session=${token}`
			});
		}
		return writers;
	});
}

function readDatabase<Result>(
	dataDirectory: string,
	read: (file: Sqlite.Database) => Result
): Result {
	const file = new Sqlite(path.join(dataDirectory, 'prelude.sqlite'));
	try {
		return read(file);
	} finally {
		file.close();
	}
}

function revisionOf(dataDirectory: string, responseId: string): number {
	return (
		readDatabase(dataDirectory, (file) =>
			file
				.prepare<[string], number>('select revision from response where id = ?')
				.pluck()
				.get(responseId)
		) ?? 0
	);
}

/** Saves one page after another until the line breaks; notes every text that is acknowledged. */
async function saveUntilCut(
	server: KillableServer,
	writer: Writer,
	round: number,
	acknowledged: string[]
): Promise<void> {
	let revision = revisionOf(server.dataDirectory, writer.responseId);
	for (let count = 0; ; count += 1) {
		const text = `round ${round}, save ${count}, of ${writer.responseId}`;
		try {
			const response = await fetch(
				`${server.origin}/en/responses/${writer.responseId}/pages/respondent`,
				{
					method: 'POST',
					redirect: 'manual',
					headers: { accept: 'text/html', cookie: writer.cookie, origin: server.origin },
					body: new URLSearchParams({
						'.revision': String(revision),
						'.intent': 'stay',
						prepared_by: text
					})
				}
			);
			if (response.status !== 303)
				throw new Error(`A save was answered ${response.status}: ${await response.text()}`);
		} catch (error) {
			// What the kill does to a request under way is all that may go wrong here.
			if (error instanceof TypeError) return;
			throw error;
		}
		acknowledged.push(text);
		revision += 1;
	}
}

function findLost(dataDirectory: string, texts: readonly string[]): string[] {
	return readDatabase(dataDirectory, (file) => {
		const kept = file
			.prepare<[], string>('select answers from response_revision')
			.pluck()
			.all()
			.map((answers): unknown => JSON.parse(answers))
			.map((answers) => (answers as { prepared_by?: string }).prepared_by);
		const found = new Set(kept);
		return texts.filter((text) => !found.has(text));
	});
}

/** Plays the rounds; each ends with a kill at a moment that nobody chose. */
export async function killRounds(start: StartServer, rounds: number): Promise<Outcome> {
	let server = await start();
	const { dataDirectory } = server;
	const writers = await prepareWriters(server);
	const outcome: Outcome = { acknowledged: 0, lost: [], integrity: new Set() };
	for (let round = 1; round <= rounds; round += 1) {
		const current = server;
		const texts: string[] = [];
		const saving = Promise.all(
			writers.map((writer) => saveUntilCut(current, writer, round, texts))
		);
		// Once it is warm, at a moment that nobody chose.
		const enough = 4 + Math.random() * 20;
		while (texts.length < enough) await Promise.race([pause(1), saving]);
		await pause(Math.random() * 10);
		await current.kill();
		await saving;
		outcome.acknowledged += texts.length;
		outcome.lost.push(...findLost(dataDirectory, texts));
		outcome.integrity.add(
			readDatabase(dataDirectory, (file) => file.pragma('integrity_check', { simple: true }))
		);
		if (round < rounds) server = await start(dataDirectory, Number(new URL(server.origin).port));
	}
	return outcome;
}
