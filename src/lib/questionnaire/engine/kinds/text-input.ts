/** What was typed on one line, read as what the question asks for. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import type { InputType } from '../../contract.ts';
import { formatDate } from '../../../ui/formatting.ts';
import type { Reading } from '../settled.ts';
import { lengthFaults } from './words.ts';

export interface Limits {
	minimum: string | undefined;
	maximum: string | undefined;
	step: string | undefined;
	/** Of the text, in UTF-16 code units. */
	length: number;
}

type Reader = (typed: string, limits: Limits, locale: Locale) => Reading;

/** Languages in which "2,5" is two and a half. */
const decimalComma: readonly Locale[] = ['fr', 'ru', 'es'];

/** Digits as keyboards of our languages write them, as ASCII. */
function asciiDigits(typed: string): string {
	return typed
		.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
		.replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
		.replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
		.replace(/\u066b/g, '.');
}

function parseNumber(typed: string, locale: Locale): number | undefined {
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
function onStep(value: number, base: number, step: number): boolean {
	const steps = (value - base) / step;
	return Math.abs(steps - Math.round(steps)) < 1e-9;
}

function stepFault(value: number, limits: Limits, locale: Locale): string[] {
	const step = Number(limits.step ?? Number.NaN);
	const base = Number(limits.minimum ?? 0);
	if (!(step > 0) || onStep(value, base, step)) return [];
	return step === 1 && Number.isInteger(base)
		? [m.answering_error_whole_number({}, { locale })]
		: [m.answering_error_step({ step, base }, { locale })];
}

const readNumber: Reader = (typed, limits, locale) => {
	const value = parseNumber(typed, locale);
	if (value === undefined) return { errors: [m.answering_error_number({}, { locale })] };
	const { minimum, maximum } = limits;
	if (minimum !== undefined && value < Number(minimum)) {
		return { value, errors: [m.answering_error_minimum({ minimum }, { locale })] };
	}
	if (maximum !== undefined && value > Number(maximum)) {
		return { value, errors: [m.answering_error_maximum({ maximum }, { locale })] };
	}
	return { value, errors: stepFault(value, limits, locale) };
};

/** A day of the calendar, written 2026-11-21. */
export function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A date in words of the language. */
export function dateInWords(date: string, locale: Locale): string {
	return isDate(date) ? formatDate(`${date}T00:00:00Z`, locale) : date;
}

const readDate: Reader = (typed, limits, locale) => {
	const value = asciiDigits(typed);
	if (!isDate(value)) return { errors: [m.answering_error_date({}, { locale })] };
	const { minimum, maximum } = limits;
	if (minimum !== undefined && value < minimum) {
		const earliest = dateInWords(minimum, locale);
		return { value, errors: [m.answering_error_earliest({ earliest }, { locale })] };
	}
	if (maximum !== undefined && value > maximum) {
		const latest = dateInWords(maximum, locale);
		return { value, errors: [m.answering_error_latest({ latest }, { locale })] };
	}
	return { value, errors: [] };
};

const readWords: Reader = (value, limits, locale) => ({
	value,
	errors: lengthFaults(value, limits.length, locale)
});

const readMailbox: Reader = (value, limits, locale) => {
	const right = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:.]+(\.[^\s@<>"(),;:.]+)+$/.test(value);
	return right
		? readWords(value, limits, locale)
		: { errors: [m.answering_error_email({}, { locale })] };
};

const readWebAddress: Reader = (value, limits, locale) => {
	const right = /^https?:\/\/[^\s/]/i.test(value) && !/\s/.test(value) && URL.canParse(value);
	return right
		? readWords(value, limits, locale)
		: { errors: [m.answering_error_url({}, { locale })] };
};

export const readers: Record<InputType, Reader> = {
	text: readWords,
	number: readNumber,
	email: readMailbox,
	url: readWebAddress,
	tel: readWords,
	password: readWords,
	date: readDate,
	'datetime-local': readWords,
	time: readWords,
	month: readWords,
	week: readWords,
	range: readNumber,
	color: readWords
};
