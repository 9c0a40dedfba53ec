import type { Action } from './policy.ts';

/** Who may come in: anyone, anyone in a demonstration, anyone signed in, or whoever may ever do this. */
export type Access = 'public' | 'demonstration' | 'signed-in' | Action;

/** Every route of the application. What is not here does not exist for anyone. */
export const routeAccess = {
	'/': 'public',
	'/health': 'public',
	'/sign-in': 'public',
	'/sign-in/code': 'public',
	'/sign-out': 'signed-in',
	'/demonstration/[role]': 'demonstration',
	'/outbox': 'demonstration',
	'/outbox/[letter]': 'demonstration',
	'/responses': 'response:edit',
	'/responses/[response]': 'response:read',
	'/responses/[response]/pages/[page]': 'response:edit',
	'/responses/[response]/pages/[page]/answers': 'response:edit',
	'/responses/[response]/review': 'response:read',
	'/responses/[response]/receipt': 'response:read',
	'/responses/[response]/answers.json': 'response:read',
	'/desk': 'desk:enter',
	'/desk/consultations/[consultation]': 'coverage:read',
	'/desk/consultations/[consultation]/results': 'roll-up:read',
	'/desk/consultations/[consultation]/results/downloads/[file]': 'data:download',
	'/desk/consultations/[consultation]/results/responses': 'roll-up:read',
	'/desk/consultations/[consultation]/statements': 'statement:read',
	'/desk/consultations/[consultation]/statements/themes': 'statement:code',
	'/desk/consultations/[consultation]/statements/[statement]': 'statement:code',
	'/desk/consultations/[consultation]/brief': 'brief:edit',
	'/desk/consultations/[consultation]/brief/passages/[passage]': 'brief:edit',
	'/desk/consultations/[consultation]/brief/opening': 'brief:edit',
	'/desk/consultations/[consultation]/documents': 'brief:edit',
	'/desk/consultations/[consultation]/documents/invitation': 'brief:edit',
	'/desk/consultations/[consultation]/documents/invitation/[format]': 'brief:edit',
	'/desk/progress-report': 'brief:edit',
	'/desk/progress-report/[format]': 'brief:edit',
	'/meetings': 'brief:read',
	'/meetings/[meeting]': 'brief:read',
	'/briefs/[brief]': 'brief:read',
	'/briefs/[brief]/[version]': 'brief:read',
	'/briefs/[brief]/[version]/pdf': 'brief:read',
	'/briefs/[brief]/[version]/changes': 'brief:read',
	'/briefs/[brief]/[version]/word': 'brief:read',
	'/briefs/[brief]/[version]/spreadsheet': 'brief:read',
	'/briefs/[brief]/[version]/figures.csv': 'brief:read',
	'/briefs/[brief]/[version]/dictionary.csv': 'brief:read',
	'/briefs/[brief]/[version]/content.json': 'brief:read',
	'/open/[meeting]': 'public',
	'/open/[meeting]/[brief]': 'public',
	'/open/[meeting]/[brief]/[file]': 'public',
	'/administration': 'administration:manage',
	'/administration/people': 'administration:manage',
	'/administration/organizations': 'administration:manage',
	'/administration/organizations/[organization]': 'administration:manage',
	'/administration/meetings/new': 'administration:manage',
	'/administration/consultations/new': 'administration:manage',
	'/administration/consultations/[consultation]': 'administration:manage'
} as const satisfies Record<string, Access>;

export type RouteId = keyof typeof routeAccess;

function isRoute(id: string): id is RouteId {
	return Object.hasOwn(routeAccess, id);
}

/** A route as the table names it, by its id with layout groups; undefined when it is not listed. */
export function routeOf(routeId: string): RouteId | undefined {
	const id = routeId.replace(/\/\([^)]+\)/g, '') || '/';
	return isRoute(id) ? id : undefined;
}

/** A route's access, by its id with layout groups; undefined when it is not listed. */
export function accessTo(routeId: string): Access | undefined {
	const route = routeOf(routeId);
	return route && routeAccess[route];
}
