/** The built server for tests: ends after the file's last test, with a data folder of its own. */
import { afterAll } from 'vitest';
import {
	launchServer,
	sweepServers,
	type RunningServer,
	type ServerSettings as Settings
} from './server-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type { RunningServer } from './server-process.ts';

/** The data folder is a new one by default. */
export type ServerSettings = Partial<Settings>;

/** Starts a server and waits until `/health` answers 200; rejects with its logs when it does not. */
export async function startServer(settings: ServerSettings = {}): Promise<RunningServer> {
	const dataDirectory = settings.dataDirectory ?? (await temporaryFolder());
	return launchServer({ ...settings, dataDirectory });
}

afterAll(sweepServers);
