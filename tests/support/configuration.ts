/** An installation in a folder of its own, as a test opens it. */
import path from 'node:path';
import type { Configuration } from '../../src/lib/server/configuration.ts';
import { projectRoot } from './project-root.ts';

/** On SQLite; letters become files. */
export function configurationIn(dataDirectory: string, kind: Configuration['kind']): Configuration {
	return {
		kind,
		databaseUrl: `sqlite:${path.join(dataDirectory, 'prelude.sqlite')}`,
		dataDirectory,
		origin: 'http://localhost:3000',
		mailFrom: 'Prelude <prelude@localhost>',
		logLevel: 'silent',
		root: projectRoot
	};
}
