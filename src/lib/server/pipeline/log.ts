import type { Handle } from '@sveltejs/kit';

/** One line for each request: no address, no query, no answer, no token. */
export const logRequest: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	const response = await resolve(event);
	event.locals.application.log.info(
		{
			reference: event.locals.reference,
			method: event.request.method,
			route: event.route.id,
			status: response.status,
			milliseconds: Math.round(performance.now() - started)
		},
		'request'
	);
	return response;
};
