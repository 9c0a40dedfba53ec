/** The language stands in the path, first: `/ar/desk` is the desk in Arabic. */
import { locales, type Locale } from './locales.ts';
import { getLocale } from './paraglide/runtime.js';

const LANGUAGE = new RegExp(`^/(?:${locales.join('|')})(?=[/?#]|$)`);

/** The path as routes know it: `/ar/desk` is `/desk`, `/ar` is `/`. */
export function withoutLanguage(path: string): string {
	const rest = path.replace(LANGUAGE, '');
	return rest.startsWith('/') ? rest : `/${rest}`;
}

/**
 * An address of this site in a language, that of the page by default, whether it names one or not.
 * @param href a path, with or without query
 */
export function localizeHref(href: string, { locale }: { locale?: Locale } = {}): string {
	const rest = withoutLanguage(href).replace(/^\/(?=[?#]|$)/, '');
	return `/${locale ?? getLocale()}${rest}`;
}
