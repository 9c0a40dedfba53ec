import { redirect, type Handle } from '@sveltejs/kit';
import { mayEver } from '../accounts/policy.ts';
import { accessTo } from '../accounts/route-access.ts';
import { Problem } from '../problems.ts';
import { refusalResponse } from './refusal.ts';
import { isGivenBack } from './unsent.ts';

/** Why this person may not come in here at all; the services decide about each single thing. */
function refusalOf(locals: App.Locals, route: string): Problem | undefined {
	const access = accessTo(route);
	if (access === undefined) return new Problem('not_found');
	if (access === 'public') return undefined;
	if (access === 'demonstration')
		return locals.application.configuration.kind === 'demonstration'
			? undefined
			: new Problem('not_found');
	if (!locals.actor) return new Problem('sign_in_required');
	if (access === 'signed-in') return undefined;
	return mayEver(locals.actor, access) ? undefined : new Problem('forbidden');
}

/** Deny by default: a route that the table does not name does not exist. */
export const checkAccess: Handle = ({ event, resolve }) => {
	const { locals, route, request, url } = event;
	if (route.id === null) return resolve(event);
	const refusal = refusalOf(locals, route.id);
	if (!refusal) return resolve(event);
	const isPage =
		(request.method === 'GET' && request.headers.get('accept')?.includes('text/html')) ||
		isGivenBack(request, route.id);
	if (refusal.code === 'sign_in_required' && request.method === 'GET')
		redirect(303, `/${locals.locale}/sign-in?${new URLSearchParams({ next: url.pathname })}`);
	if (!isPage) return refusalResponse(refusal, locals.locale, request);
	// The layout shows it as a page of the site.
	locals.refusal = refusal;
	return resolve(event);
};
