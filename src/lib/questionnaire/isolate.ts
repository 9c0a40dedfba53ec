import { direction, type Locale } from '../i18n/locales.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const leftToRight = /[\p{L}\p{N}]/u;

const leftToRightIsolate = '\u2066';
const rightToLeftIsolate = '\u2067';
const endOfIsolate = '\u2069';

/**
 * A piece of text as part of a longer line: where it holds letters or digits that run against the
 * language, it is set off in the language's declared direction, so that "5G: 3" and its like keep
 * their order.
 */
export function isolated(text: string, locale: Locale): string {
	const fromRight = direction(locale) === 'rtl';
	const against = fromRight
		? leftToRight.test(text.replace(/[\p{Script=Arabic}]/gu, ''))
		: rightToLeft.test(text);
	if (!against) return text;
	return isolatedAs(text, fromRight ? 'rtl' : 'ltr');
}

/** The text set off from its neighbours in this direction. */
export function isolatedAs(text: string, direction: 'rtl' | 'ltr'): string {
	return `${direction === 'rtl' ? rightToLeftIsolate : leftToRightIsolate}${text}${endOfIsolate}`;
}
