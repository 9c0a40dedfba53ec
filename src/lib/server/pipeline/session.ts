import type { Cookies, Handle } from '@sveltejs/kit';
import { ABSOLUTE_LIFETIME, actorOfSession } from '../accounts/sessions.ts';
import type { Configuration } from '../configuration.ts';
import { isServedOverTls } from './security.ts';

/** Over TLS the prefix makes browsers refuse a cookie set by a sister site or without Secure. */
function cookieName(configuration: Configuration): string {
	return isServedOverTls(configuration.origin) ? '__Host-session' : 'session';
}

export function sessionToken(cookies: Cookies, configuration: Configuration): string | undefined {
	return cookies.get(cookieName(configuration));
}

export function keepSession(cookies: Cookies, configuration: Configuration, token: string): void {
	cookies.set(cookieName(configuration), token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isServedOverTls(configuration.origin),
		maxAge: ABSOLUTE_LIFETIME / 1000
	});
}

export function forgetSession(cookies: Cookies, configuration: Configuration): void {
	cookies.delete(cookieName(configuration), {
		path: '/',
		secure: isServedOverTls(configuration.origin)
	});
}

export const recognizeActor: Handle = async ({ event, resolve }) => {
	const { application } = event.locals;
	const token = sessionToken(event.cookies, application.configuration);
	const actor = token === undefined ? undefined : await actorOfSession(application, token);
	if (actor) event.locals.actor = actor;
	return resolve(event);
};
