/** An installation to measure in: people who answer, and a consultation that many have answered. */
import { openSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { closeApplication, openApplication } from '../../src/lib/server/application.ts';
import { readConfiguration } from '../../src/lib/server/configuration.ts';
import { gatherMissing } from '../../src/lib/server/statements/gathering.ts';
import { projectRoot } from '../../tests/support/project-root.ts';
import { launchServer, type ServerProcess } from '../../tests/support/server-process.ts';
import { prepareConsultation, type Visitor } from '../answering/prepare.ts';
import { witness } from '../support/witness.ts';
import { putManyBallots } from './many-ballots.ts';
import { putManyResponses, putWholeConsultation, type Submitted } from './many-responses.ts';

export interface Installation {
	server: ServerProcess;
	visitors: Visitor[];
	many: Submitted;
	/** As many answers to the main questionnaire. */
	ballots: Submitted;
	whole: Submitted;
}

/** Runs the built server on a database of its own, which is gone afterwards. */
export async function withInstallation<Result>(
	size: { visitors: number; responses: number },
	measure: (installation: Installation) => Promise<Result>
): Promise<Result> {
	const parent = path.join(projectRoot, 'data');
	await mkdir(parent, { recursive: true });
	const folder = await mkdtemp(path.join(parent, 'bench-'));
	try {
		const visitors = await prepareConsultation(folder, size.visitors);
		const filled = await fill(folder, size.responses);
		const log = openSync(path.join(folder, 'server.log'), 'w');
		const server = await launchServer({
			dataDirectory: folder,
			nodeArguments: witness,
			stdio: ['ignore', log, log, 'ipc']
		});
		try {
			return await measure({ server, visitors, ...filled });
		} finally {
			await server.stop();
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function fill(
	dataDirectory: string,
	responses: number
): Promise<Pick<Installation, 'many' | 'ballots' | 'whole'>> {
	const result = readConfiguration(
		{ ORIGIN: 'http://localhost', DATA_DIR: dataDirectory, LOG_LEVEL: 'silent' },
		projectRoot
	);
	if (!result.ok) throw new Error(result.messages.join('\n'));
	const application = await openApplication(result.configuration);
	try {
		const many = await putManyResponses(application, responses);
		const ballots = await putManyBallots(application, responses);
		const whole = await putWholeConsultation(application);
		// As the server would at its start, which is not what is measured.
		await gatherMissing(application);
		return { many, ballots, whole };
	} finally {
		await closeApplication(application);
	}
}
