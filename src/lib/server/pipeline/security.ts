import type { Handle } from '@sveltejs/kit';
import { Problem } from '../problems.ts';
import { refusalResponse } from './refusal.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const TWO_YEARS = 63_072_000;

/** What a browser heeds of a document alone, and would be weight on anything else. */
function addDocumentHeaders(headers: Headers): void {
	headers.set('x-frame-options', 'DENY');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
}

/** What every answer carries; the content security policy comes from svelte.config.js. */
export const addSecurityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('referrer-policy', 'no-referrer');
	response.headers.set('x-content-type-options', 'nosniff');
	if (!isData(response)) addDocumentHeaders(response.headers);
	if (!response.headers.has('cache-control'))
		response.headers.set('cache-control', 'private, no-store');
	if (isServedOverTls(event.locals.application.configuration.origin))
		response.headers.set('strict-transport-security', `max-age=${TWO_YEARS}; includeSubDomains`);
	return response;
};

/** Never shown as a document: JSON for a script, and answers that lead elsewhere. */
function isData({ headers, status }: Response): boolean {
	const isRedirect = status >= 300 && status < 400;
	return isRedirect || headers.get('content-type')?.startsWith('application/json') === true;
}

export function isServedOverTls(origin: string): boolean {
	return origin.startsWith('https:');
}

/**
 * Does a request come from a page of ours? Browsers say so themselves (`Sec-Fetch-Site`); under our
 * referrer policy they leave the origin of a form out. An older one that sends an origin is believed
 * when it is ours; one that tells nothing is not.
 */
function isFromOurPages(headers: Headers, origin: string): boolean {
	const site = headers.get('sec-fetch-site');
	return site === null ? headers.get('origin') === origin : site === 'same-origin';
}

/** Whatever changes something must come from our own pages: for forms and JSON alike. */
export const requireSameOrigin: Handle = ({ event, resolve }) => {
	const { locals, request } = event;
	if (SAFE_METHODS.includes(request.method)) return resolve(event);
	if (isFromOurPages(request.headers, locals.application.configuration.origin))
		return resolve(event);
	return refusalResponse(new Problem('foreign_origin'), locals.locale, request);
};
