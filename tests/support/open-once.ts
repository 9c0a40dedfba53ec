/** Opens the application on a database and closes it again: `open-once.ts URL DATA_DIRECTORY`. */
import { closeApplication, openApplication } from '../../src/lib/server/application.ts';

const [databaseUrl = '', dataDirectory = ''] = process.argv.slice(2);
const application = await openApplication({
	kind: 'production',
	databaseUrl,
	dataDirectory,
	origin: 'http://localhost:3000',
	mailFrom: 'Prelude <prelude@localhost>',
	logLevel: 'silent',
	root: process.cwd()
});
await closeApplication(application);
