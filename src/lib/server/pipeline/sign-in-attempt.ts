import type { Cookies } from '@sveltejs/kit';
import { CODE_MINUTES } from '../accounts/sign-in.ts';
import type { Configuration } from '../configuration.ts';
import { isServedOverTls } from './security.ts';

function cookieName(configuration: Configuration): string {
	return isServedOverTls(configuration.origin) ? '__Host-sign-in' : 'sign-in';
}

/** The secret that ties a mailed code to the browser that asked for it. */
export function keepAttempt(cookies: Cookies, configuration: Configuration, attempt: string): void {
	cookies.set(cookieName(configuration), attempt, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isServedOverTls(configuration.origin),
		maxAge: CODE_MINUTES * 60
	});
}

export function attemptOf(cookies: Cookies, configuration: Configuration): string | undefined {
	return cookies.get(cookieName(configuration));
}

export function forgetAttempt(cookies: Cookies, configuration: Configuration): void {
	cookies.delete(cookieName(configuration), {
		path: '/',
		secure: isServedOverTls(configuration.origin)
	});
}

/** Where to go after signing in: a path of this site only, never another host. */
export function nextPath(url: URL): string | undefined {
	const next = url.searchParams.get('next');
	if (next === null || !next.startsWith('/')) return undefined;
	const target = new URL(next, url.origin);
	return target.origin === url.origin ? `${target.pathname}${target.search}` : undefined;
}
