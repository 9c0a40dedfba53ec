/**
 * A server with the fault that the durability test is there to find: it says "saved" first and saves
 * afterwards. Started as `hasty-server.ts PORT DATA_DIRECTORY`.
 */
import { createServer } from 'node:http';
import path from 'node:path';
import { actorOfSession } from '../../src/lib/server/accounts/sessions.ts';
import { openApplication } from '../../src/lib/server/application.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';

const [port = '', dataDirectory = ''] = process.argv.slice(2);
const application = await openApplication({
	kind: 'production',
	databaseUrl: `sqlite:${path.join(dataDirectory, 'prelude.sqlite')}`,
	dataDirectory,
	origin: `http://localhost:${port}`,
	mailFrom: 'Prelude <prelude@localhost>',
	logLevel: 'silent',
	root: process.cwd()
});

async function save(url: string, cookie: string, body: string): Promise<void> {
	const actor = await actorOfSession(application, cookie.replace('session=', ''));
	const [, , , responseId = '', , page = ''] = url.split('/');
	const form = [...new URLSearchParams(body)];
	if (!actor) throw new Error('Nobody is signed in');
	await savePage(application, actor, {
		responseId,
		page,
		baseRevision: Number(new URLSearchParams(body).get('.revision')),
		form,
		locale: 'en'
	});
}

/** Saves are kept back for so long after they were acknowledged, in milliseconds. */
const DELAY = 30;

createServer((request, response) => {
	if (request.url === '/health') {
		response.end('ok');
		return;
	}
	let body = '';
	request.on('data', (chunk: Buffer) => (body += chunk.toString()));
	request.on('end', () => {
		response.writeHead(303, { location: '/' }).end();
		setTimeout(() => {
			void save(request.url ?? '', request.headers.cookie ?? '', body);
		}, DELAY);
	});
}).listen(Number(port), 'localhost');
