/**
 * Every route × every role × things of others, over HTTP against the built server. Who may is written
 * down here once more, by hand: the policy and this table must agree.
 */
import { globSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/lib/server/accounts/policy.ts';
import { roles, type Role } from '../../src/lib/roles.ts';
import { routeAccess, type RouteId } from '../../src/lib/server/accounts/route-access.ts';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { addPassage } from '../../src/lib/server/briefs/drafting.ts';
import { publishBrief } from '../../src/lib/server/briefs/publishing.ts';
import { registerOrganization } from '../../src/lib/server/organizations/service.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { submitResponse } from '../../src/lib/server/responses/submit.ts';
import { statementPage } from '../../src/lib/server/statements/service.ts';
import { besideServer } from '../support/beside.ts';
import { answeredPages, openConsultation, sameInAll } from '../support/consultation.ts';
import { registerActor } from '../support/people.ts';
import { projectRoot } from '../support/project-root.ts';
import { startServer, type RunningServer } from '../support/server.ts';

const routesFolder = path.join(projectRoot, 'src/routes');

/** The routes as the folders say, without layout groups. */
function routesOnDisk(): string[] {
	const files = globSync('**/{+page.svelte,+page.server.ts,+server.ts}', { cwd: routesFolder });
	const ids = files.map((file) => `/${path.dirname(file)}`.replace(/\/\([^)]+\)/g, ''));
	return [...new Set(ids.map((id) => (id === '/.' || id === '' ? '/' : id)))].sort();
}

const everyone: readonly Role[] = roles;
const desk: readonly Role[] = ['desk', 'desk_manager'];

/** Who gets in when the ids in the address belong to others: another respondent, another meeting. */
const welcome: Record<RouteId, readonly Role[]> = {
	'/': everyone,
	'/health': everyone,
	'/sign-in': everyone,
	'/sign-in/code': everyone,
	'/sign-out': everyone,
	'/demonstration/[role]': [],
	'/outbox': [],
	'/outbox/[letter]': [],
	'/responses': ['focal_point', 'contributor'],
	'/responses/[response]': desk,
	'/responses/[response]/pages/[page]': [],
	'/responses/[response]/pages/[page]/answers': [],
	'/responses/[response]/review': desk,
	'/responses/[response]/receipt': desk,
	'/responses/[response]/answers.json': desk,
	'/desk': ['regional_coordinator', 'desk', 'desk_manager'],
	'/desk/consultations/[consultation]': ['regional_coordinator', 'desk', 'desk_manager'],
	'/desk/consultations/[consultation]/results': desk,
	'/desk/consultations/[consultation]/results/downloads/[file]': desk,
	'/desk/consultations/[consultation]/results/responses': desk,
	'/desk/consultations/[consultation]/statements': desk,
	'/desk/consultations/[consultation]/statements/themes': desk,
	'/desk/consultations/[consultation]/statements/[statement]': desk,
	'/desk/consultations/[consultation]/brief': desk,
	'/desk/consultations/[consultation]/brief/passages/[passage]': desk,
	'/desk/consultations/[consultation]/brief/opening': desk,
	'/desk/consultations/[consultation]/documents': desk,
	'/desk/consultations/[consultation]/documents/invitation': desk,
	'/desk/consultations/[consultation]/documents/invitation/[format]': desk,
	'/desk/progress-report': desk,
	'/desk/progress-report/[format]': desk,
	'/meetings': ['executive', 'desk', 'desk_manager'],
	'/meetings/[meeting]': desk,
	'/briefs/[brief]': desk,
	'/briefs/[brief]/[version]': desk,
	'/briefs/[brief]/[version]/pdf': desk,
	'/briefs/[brief]/[version]/changes': desk,
	'/briefs/[brief]/[version]/word': desk,
	'/briefs/[brief]/[version]/spreadsheet': desk,
	'/briefs/[brief]/[version]/figures.csv': desk,
	'/briefs/[brief]/[version]/dictionary.csv': desk,
	'/briefs/[brief]/[version]/content.json': desk,
	'/open/[meeting]': [],
	'/open/[meeting]/[brief]': [],
	'/open/[meeting]/[brief]/[file]': [],
	'/administration': ['administrator'],
	'/administration/people': ['administrator'],
	'/administration/organizations': ['administrator'],
	'/administration/organizations/[organization]': ['administrator'],
	'/administration/meetings/new': ['administrator'],
	'/administration/consultations/new': ['administrator'],
	'/administration/consultations/[consultation]': ['administrator']
};

/** Stand for something of each role's own in what is posted, as what comes twice may be refused. */
function filledFor(role: Role, body: Record<string, string>): Record<string, string> {
	const language = role === 'desk' ? 'fr' : 'es';
	return Object.fromEntries(
		Object.entries(body).map(([name, value]) => [
			name,
			value.replace('{role}', role).replace('{language}', language)
		])
	);
}

/** Who may change something behind a route that belongs to others; each with what it posts. */
const posts: {
	route: RouteId;
	query?: string;
	body: Record<string, string>;
	allowed: readonly Role[];
}[] = [
	{
		route: '/responses/[response]/pages/[page]',
		body: { '.revision': '0', missing_topic: 'forged' },
		allowed: []
	},
	{
		route: '/responses/[response]/pages/[page]/answers',
		body: { '.revision': '0', missing_topic: 'forged' },
		allowed: []
	},
	{ route: '/responses/[response]/review', body: { revision: '1' }, allowed: [] },
	{
		route: '/responses/[response]/receipt',
		query: '?/reopen',
		body: { revision: '3' },
		allowed: []
	},
	{
		route: '/desk/consultations/[consultation]/brief/opening',
		query: '?/open',
		body: { number: '1', confirmed: 'yes' },
		allowed: ['desk_manager']
	},
	{
		route: '/desk/consultations/[consultation]/brief/opening',
		query: '?/close',
		body: {},
		allowed: ['desk_manager']
	},
	// Publishes a version that was not the one to be opened.
	{
		route: '/desk/consultations/[consultation]/brief',
		query: '?/publish',
		body: { revision: '1', correction: 'Forged.', 'correction-language': 'en' },
		allowed: ['desk_manager']
	},
	{
		route: '/desk/consultations/[consultation]/statements/themes',
		query: '?/add',
		body: { name: 'Theme of {role}' },
		allowed: desk
	},
	{
		route: '/desk/consultations/[consultation]/statements/[statement]',
		query: '?/translate',
		body: { language: '{language}', text: 'Forged.', wording: '1', revision: '0' },
		allowed: desk
	},
	{
		route: '/administration/organizations',
		body: { 'name.en': 'Registered by {role}' },
		allowed: ['administrator']
	},
	{
		route: '/administration/organizations/[organization]',
		body: { 'name.en': 'Named by {role}' },
		allowed: ['administrator']
	},
	{
		route: '/administration/consultations/[consultation]',
		query: '?/invite',
		body: {},
		allowed: ['administrator']
	},
	{
		route: '/administration/consultations/[consultation]',
		query: '?/grace',
		body: { graceMinutes: '60' },
		allowed: ['administrator']
	}
];

describe('the table of routes', () => {
	it('names every route there is, and no other', () => {
		expect(Object.keys(routeAccess).sort()).toEqual(routesOnDisk());
	});
});

describe('every route, for every role, with the ids of others', () => {
	let server: RunningServer;
	const tokens = new Map<Role, string>();
	const ids: Record<string, string> = {};

	beforeAll(async () => {
		server = await startServer();
		await besideServer(server, setUp);
	});

	async function setUp(application: Application): Promise<void> {
		const administrator = await registerActor(application, 'set-up@example.org', {
			role: 'administrator'
		});
		const manager = await registerActor(application, 'publisher@example.org', {
			role: 'desk_manager'
		});
		const own = await openConsultation(application, administrator);
		const others = await openConsultation(application, administrator);
		const responseId = others.responseOf('UGA');
		const uganda = await registerActor(application, 'uganda@example.org', {
			role: 'focal_point',
			respondentId: 'UGA'
		});
		let revision = 0;
		for (const [page, form] of Object.entries(answeredPages)) {
			const saved = await savePage(application, uganda, {
				responseId,
				page,
				baseRevision: revision,
				form,
				locale: 'en'
			});
			({ revision } = saved);
		}
		await submitResponse(application, uganda, { responseId, revision, locale: 'en' });
		const consultationId = others.consultation.id;
		const passage = await addPassage(
			application,
			manager,
			consultationId,
			{ heading: '', text: 'Of another meeting.', locale: 'en', translations: {} },
			'opening'
		);
		const { briefId } = await publishBrief(application, manager, { consultationId, revision: 1 });
		const organization = await registerOrganization(application, administrator, sameInAll('Forum'));
		const { statements } = await statementPage(application, manager, consultationId, {});
		Object.assign(ids, {
			response: responseId,
			statement: statements[0]?.id,
			organization: organization.id,
			page: 'priorities',
			consultation: consultationId,
			meeting: others.meetingId,
			brief: briefId,
			version: '1',
			letter: '20260101T000000000Z-0000000000000000',
			passage,
			file: 'responses.csv',
			format: 'word',
			role: 'administrator'
		});
		const assignments: Record<Role, Assignment> = {
			focal_point: { role: 'focal_point', respondentId: 'KEN' },
			contributor: { role: 'contributor', respondentId: 'KEN' },
			regional_coordinator: { role: 'regional_coordinator', region: 'Americas' },
			desk: { role: 'desk' },
			desk_manager: { role: 'desk_manager' },
			executive: { role: 'executive', meetingId: own.meetingId },
			administrator: { role: 'administrator' }
		};
		for (const role of roles) {
			const actor = await registerActor(application, `${role}@example.org`, assignments[role]);
			tokens.set(role, await openSession(application, actor.personId));
		}
	}

	/** The address of a route with the ids of others; nonsense instead when `unknown`. */
	function addressOf(route: string, unknown = false): string {
		const filled = route.replace(/\[(\w+)\]/g, (_, name: string) =>
			unknown ? 'no-such-thing' : (ids[name] ?? name)
		);
		return `${server.origin}${route === '/health' ? '' : '/en'}${filled === '/' ? '' : filled}`;
	}

	function open(role: Role | undefined, url: string, post?: Record<string, string>) {
		const token = role && tokens.get(role);
		return fetch(url, {
			redirect: 'manual',
			headers: {
				accept: 'text/html',
				...(token === undefined ? {} : { cookie: `session=${token}` }),
				...(post ? { origin: server.origin } : {})
			},
			...(post ? { method: 'POST', body: new URLSearchParams(post) } : {})
		});
	}

	/** Node's own client, because `fetch` does not let a test say where a request comes from. */
	function postWithHeaders(address: string, headers: Record<string, string>): Promise<number> {
		return new Promise((resolve, reject) => {
			const sent = request(`${server.origin}${address}`, { method: 'POST', headers }, (answer) => {
				answer.resume();
				resolve(answer.statusCode ?? 0);
			});
			sent.on('error', reject).end();
		});
	}

	for (const route of Object.keys(routeAccess) as RouteId[]) {
		if (route === '/sign-out') continue;
		for (const role of roles) {
			const allowed = welcome[route].includes(role);
			it(`${route} is ${allowed ? 'open' : 'closed'} to ${role}`, async () => {
				const response = await open(role, addressOf(route));
				await response.body?.cancel();
				if (allowed) expect(response.status).toBeLessThan(400);
				else expect([403, 404]).toContain(response.status);
			});
		}
		if (routeAccess[route] !== 'public' && routeAccess[route] !== 'demonstration')
			it(`${route} sends a visitor to sign in`, async () => {
				const response = await open(undefined, addressOf(route));
				expect(response.status).toBe(303);
				expect(response.headers.get('location')).toMatch(/^\/en\/sign-in\?next=/);
			});
		if (route.includes('['))
			it(`${route} does not exist for an id that nobody has`, async () => {
				for (const role of roles) {
					const response = await open(role, addressOf(route, true));
					await response.body?.cancel();
					expect([403, 404], role).toContain(response.status);
				}
			});
	}

	for (const { route, query = '', body, allowed } of posts) {
		for (const role of roles) {
			const may = allowed.includes(role);
			it(`${role} ${may ? 'may' : 'may not'} post to ${route}${query} of others`, async () => {
				const response = await open(role, addressOf(route) + query, filledFor(role, body));
				await response.body?.cancel();
				if (may) expect(response.status).toBeLessThan(400);
				else expect([403, 404]).toContain(response.status);
			});
		}
		it(`a visitor may not post to ${route}${query}`, async () => {
			const response = await open(undefined, addressOf(route) + query, body);
			expect(response.status).toBe(401);
		});
	}

	it('answers a script in its own format: who is refused, and why', async () => {
		const json = { accept: 'application/json', origin: server.origin };
		const address = addressOf('/responses/[response]/pages/[page]/answers');
		const body = new URLSearchParams({ '.revision': '0', missing_topic: 'forged' });
		const visitor = await fetch(address, { method: 'POST', headers: json, body });
		expect(visitor.status).toBe(401);
		expect(await visitor.json()).toMatchObject({ code: 'sign_in_required' });
		for (const role of roles) {
			const cookie = `session=${tokens.get(role) ?? ''}`;
			const response = await fetch(address, { method: 'POST', headers: { ...json, cookie }, body });
			expect([403, 404], role).toContain(response.status);
			expect(await response.json(), role).toHaveProperty('message');
		}
	});

	it('refuses whatever comes from another site, or does not say where it comes from', async () => {
		const token = tokens.get('focal_point') ?? '';
		const senders: Record<string, string>[] = [
			{},
			{ origin: 'https://elsewhere.example' },
			{ origin: 'null' },
			{ origin: 'null', 'sec-fetch-site': 'cross-site' },
			{ origin: server.origin, 'sec-fetch-site': 'same-site' },
			{ 'sec-fetch-site': 'none' }
		];
		for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain'])
			for (const sender of senders) {
				const status = await postWithHeaders('/en/sign-out', {
					cookie: `session=${token}`,
					'content-type': type,
					...sender
				});
				expect(status, `${type} from ${JSON.stringify(sender)}`).toBe(403);
			}
		const still = await open('focal_point', addressOf('/responses'));
		expect(still.status).toBe(200);
	});
});
