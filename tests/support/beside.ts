/** The same application a server runs, opened beside it by the test on the same SQLite file. */
import path from 'node:path';
import {
	closeApplication,
	openApplication,
	type Application
} from '../../src/lib/server/application.ts';
import { projectRoot } from './project-root.ts';

export async function besideServer<Result>(
	server: { dataDirectory: string; origin: string },
	work: (application: Application) => Promise<Result>
): Promise<Result> {
	const application = await openApplication({
		kind: 'production',
		databaseUrl: `sqlite:${path.join(server.dataDirectory, 'prelude.sqlite')}`,
		dataDirectory: server.dataDirectory,
		origin: server.origin,
		mailFrom: 'Prelude <prelude@localhost>',
		logLevel: 'silent',
		root: projectRoot
	});
	try {
		return await work(application);
	} finally {
		await closeApplication(application);
	}
}
