import { AsyncLocalStorage } from 'node:async_hooks';
import type { Cookies, Handle } from '@sveltejs/kit';
import { direction, isLocale, type Locale } from '../../i18n/locales.ts';
import { baseLocale, overwriteGetLocale } from '../../i18n/paraglide/runtime.js';
import { isServedOverTls } from './security.ts';

const COOKIE = 'locale';
const ONE_YEAR = 365 * 24 * 60 * 60;
/** Routes that are for machines and have no language. */
const WITHOUT_LANGUAGE = ['/health'];

/** The language of the request under way: what messages are in that are not told a language. */
const languageOfRequest = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => languageOfRequest.getStore() ?? baseLocale);

/** The first of the browser's languages that we speak. */
function preferredLocale(acceptLanguage: string | null): Locale {
	const wanted = (acceptLanguage ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', quality = 'q=1'] = part.trim().split(';');
			return { language: tag.toLowerCase().split('-')[0], quality: Number(quality.slice(2)) };
		})
		.sort((one, other) => other.quality - one.quality);
	for (const { language } of wanted) if (isLocale(language)) return language;
	return 'en';
}

function rememberLocale(cookies: Cookies, locale: Locale, secure: boolean): void {
	if (cookies.get(COOKIE) === locale) return;
	cookies.set(COOKIE, locale, { path: '/', maxAge: ONE_YEAR, sameSite: 'lax', secure });
}

/**
 * The language stands in the path. A path without one is sent to the language chosen last, else to
 * the browser's; a page opened in a language is the choice that is remembered.
 */
export const chooseLocale: Handle = ({ event, resolve }) => {
	const { pathname, search } = event.url;
	const inPath = pathname.split('/')[1];
	const remembered = event.cookies.get(COOKIE);
	const locale = isLocale(inPath)
		? inPath
		: isLocale(remembered)
			? remembered
			: preferredLocale(event.request.headers.get('accept-language'));
	event.locals.locale = locale;
	const isPage = event.route.id !== null && !WITHOUT_LANGUAGE.includes(event.route.id);
	if (!isLocale(inPath) && isPage && event.request.method === 'GET')
		return new Response(null, {
			status: 307,
			headers: {
				location: `/${locale}${pathname === '/' ? '' : pathname}${search}`,
				vary: 'accept-language, cookie'
			}
		});
	if (isLocale(inPath)) {
		const { origin } = event.locals.application.configuration;
		rememberLocale(event.cookies, locale, isServedOverTls(origin));
	}
	return languageOfRequest.run(locale, () =>
		resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', locale).replace('%dir%', direction(locale))
		})
	);
};
