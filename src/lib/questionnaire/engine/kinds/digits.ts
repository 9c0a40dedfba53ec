/** Numbers as people type them. */
import type { Locale } from '../../../i18n/locales.ts';

/** Languages in which "2,5" is two and a half. */
const decimalComma: readonly Locale[] = ['fr', 'ru', 'es'];

/** Digits as keyboards of our languages write them, as ASCII; without marks that nobody sees. */
export function asciiDigits(typed: string): string {
	return typed
		.replace(/\p{Cf}/gu, '')
		.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
		.replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
		.replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
		.replace(/\u066b/g, '.');
}

export function parseNumber(typed: string, locale: Locale): number | undefined {
	const digits = asciiDigits(typed)
		.replace(/[\s\u066c]/g, '')
		.replace('\u2212', '-');
	const written = decimalComma.includes(locale) ? digits.replace(',', '.') : digits;
	if (!/^[+-]?\d{1,15}(\.\d{1,15})?$/.test(written)) return undefined;
	const value = Number(written);
	// -0 would not come back from JSON.
	return value === 0 ? 0 : value;
}

/** May the value be reached by steps from the base? Compared with room for binary fractions. */
export function onStep(value: number, base: number, step: number): boolean {
	const steps = (value - base) / step;
	return Math.abs(steps - Math.round(steps)) < 1e-9;
}
