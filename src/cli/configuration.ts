/** The configuration of a production server, for commands that work on its data beside it. */
import path from 'node:path';
import { readConfiguration, type Configuration } from '../lib/server/configuration.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Reads the environment as the server does; the address of the site is not needed here and may be
 * missing. Faults go to stderr.
 */
export function commandConfiguration(): Configuration | undefined {
	const variables = { ...process.env, ORIGIN: process.env['ORIGIN'] || 'http://localhost' };
	const result = readConfiguration(variables, root);
	if (result.ok) return result.configuration;
	for (const message of result.messages) console.error(message);
	return undefined;
}
