/** The application of a production server, for commands that work beside it. */
import { openApplication, type Application } from '../lib/server/application.ts';
import { commandConfiguration } from './configuration.ts';

/** Undefined where it can not be opened; the reason goes to stderr. */
export async function openForCommand(): Promise<Application | undefined> {
	const configuration = commandConfiguration();
	if (!configuration) return undefined;
	try {
		return await openApplication(configuration);
	} catch (error) {
		for (const line of reasons(error)) console.error(line);
		return undefined;
	}
}

/** An error's message, and those of what led to it where it does not say. */
function reasons(error: unknown): string[] {
	if (!(error instanceof Error)) return [String(error)];
	const { message, cause } = error;
	const told = cause instanceof Error && message.includes(cause.message);
	return cause === undefined || told ? [message] : [message, ...reasons(cause)];
}
