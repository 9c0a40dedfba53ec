import type { Handle } from '@sveltejs/kit';

/** Where the desk publishes openly; everything else asks to sign in, and is found by no search engine. */
const PUBLISHED_OPENLY = '/(site)/open/';

/** Search engines may list what is open; not what is closed, nor a demonstration's generated answers. */
export const keepFromSearch: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (event.route.id?.startsWith(PUBLISHED_OPENLY) !== true) return response;
	const generated = event.locals.application.configuration.kind === 'demonstration';
	if (response.status !== 200 || generated) response.headers.set('x-robots-tag', 'noindex');
	return response;
};
