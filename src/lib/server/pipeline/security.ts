import type { Handle } from '@sveltejs/kit';
import { Problem } from '../problems.ts';
import { refusalResponse } from './refusal.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const TWO_YEARS = 63_072_000;

/** What every answer carries; the content security policy comes from svelte.config.js. */
export const addSecurityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('referrer-policy', 'no-referrer');
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('x-frame-options', 'DENY');
	response.headers.set('cross-origin-opener-policy', 'same-origin');
	response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
	if (!response.headers.has('cache-control'))
		response.headers.set('cache-control', 'private, no-store');
	if (isServedOverTls(event.locals.application.configuration.origin))
		response.headers.set('strict-transport-security', `max-age=${TWO_YEARS}; includeSubDomains`);
	return response;
};

export function isServedOverTls(origin: string): boolean {
	return origin.startsWith('https:');
}

/** The demonstration is opened by either name of this machine. */
function allowedOrigins(origin: string, demonstration: boolean): string[] {
	if (!demonstration) return [origin];
	return [origin, origin.replace('//localhost', '//127.0.0.1')];
}

/**
 * Whatever changes something must come from our own pages: for forms and JSON alike, and a request
 * that does not say where it comes from is refused.
 */
export const requireSameOrigin: Handle = ({ event, resolve }) => {
	const { configuration } = event.locals.application;
	if (SAFE_METHODS.includes(event.request.method)) return resolve(event);
	const from = event.request.headers.get('origin');
	const allowed = allowedOrigins(configuration.origin, configuration.kind === 'demonstration');
	if (from === null || !allowed.includes(from))
		return refusalResponse(new Problem('foreign_origin'), event.locals.locale);
	return resolve(event);
};
