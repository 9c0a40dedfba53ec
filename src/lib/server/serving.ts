import { closeApplication, openApplication, type Application } from './application.ts';
import { readConfiguration, type Configuration } from './configuration.ts';
import { startPostman } from './mail/service.ts';

interface Serving {
	application: Application;
	stopPostman: () => Promise<void>;
}

/** One for the process; holds nothing of any person. */
let serving: Serving | undefined;

/** The runtime this project needs; older ones crash inside the database driver. */
const OLDEST_NODE = 22;

function refuseToStart(messages: readonly string[]): never {
	process.stderr.write(
		`Prelude can not start:\n${messages.map((line) => `  - ${line}`).join('\n')}\n`
	);
	process.exit(1);
}

function demandConfiguration(): Configuration {
	const major = Number(process.versions.node.split('.')[0]);
	if (major < OLDEST_NODE)
		refuseToStart([
			`Node ${process.versions.node} is too old. Start with "npm start", which brings its own.`
		]);
	const result = readConfiguration(process.env, process.cwd());
	return result.ok ? result.configuration : refuseToStart(result.messages);
}

/** Opens the application before the first request; says plainly why it can not. */
export async function startServing(): Promise<void> {
	const configuration = demandConfiguration();
	try {
		const application = await openApplication(configuration);
		serving = { application, stopPostman: startPostman(application) };
		application.log.info({ kind: configuration.kind }, 'serving');
	} catch (error) {
		refuseToStart([error instanceof Error ? error.message : String(error)]);
	}
}

/** The application that this process serves. */
export function servedApplication(): Application {
	if (!serving) throw new Error('The server has not started');
	return serving.application;
}

/** Finishes the letter under way and closes the database. */
export async function stopServing(): Promise<void> {
	if (!serving) return;
	const { application, stopPostman } = serving;
	serving = undefined;
	await stopPostman();
	await closeApplication(application);
	application.log.info('stopped');
}
