/** What was typed on one line, read as what the question asks for. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import type { InputType } from '../../contract.ts';
import { formatWrittenNumber } from '../../../ui/formatting.ts';
import { isolated } from '../../isolate.ts';
import type { Reading } from '../settled.ts';
import { asciiDigits, onStep, parseNumber } from './digits.ts';
import { isMomentType, momentInWords, normalMoment, type MomentType } from './moments.ts';
import { lengthFaults } from './words.ts';

/** The least and the greatest value, as HTML writes them. */
export interface Range {
	minimum: string | undefined;
	maximum: string | undefined;
}

export interface Limits extends Range {
	step: string | undefined;
	/** Of the text, in UTF-16 code units. */
	length: number;
}

type Reader = (typed: string, limits: Limits, locale: Locale) => Reading;

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

const noSuchMoment: Record<MomentType, (locale: Locale) => string> = {
	date: (locale) => m.answering_error_date({}, { locale }),
	'datetime-local': (locale) => m.answering_error_date_time({}, { locale }),
	time: (locale) => m.answering_error_time({}, { locale }),
	month: (locale) => m.answering_error_month({}, { locale }),
	week: (locale) => m.answering_error_week({}, { locale })
};

function tooEarly(type: MomentType, minimum: string, locale: Locale): string {
	const earliest = isolated(momentInWords(type, minimum, locale), locale);
	return type === 'date'
		? m.answering_error_earliest({ earliest }, { locale })
		: m.answering_error_earliest_time({ earliest }, { locale });
}

function tooLate(type: MomentType, maximum: string, locale: Locale): string {
	const latest = isolated(momentInWords(type, maximum, locale), locale);
	return type === 'date'
		? m.answering_error_latest({ latest }, { locale })
		: m.answering_error_latest_time({ latest }, { locale });
}

function readMoment(type: MomentType): Reader {
	return (typed, { minimum, maximum }, locale) => {
		const value = normalMoment(type, typed);
		if (value === undefined) return { errors: [noSuchMoment[type](locale)] };
		if (minimum !== undefined && value < minimum) {
			return { value, errors: [tooEarly(type, minimum, locale)] };
		}
		if (maximum !== undefined && value > maximum) {
			return { value, errors: [tooLate(type, maximum, locale)] };
		}
		return { value, errors: [] };
	};
}

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

/** Digits with what is written between them; an extension or a note may follow the number. */
const readTelephone: Reader = (typed, limits, locale) => {
	const value = asciiDigits(typed).replace('\uff0b', '+');
	const right = /^\+?[\d\s().\-/]*\d(?:[\s,;]*(?:ext\.?|x|#|\*)[\s\d*#]*)?$/i.test(value);
	const digits = value.replace(/\D/g, '').length;
	return right && digits >= 3 && digits <= 30
		? readWords(value, limits, locale)
		: { errors: [m.answering_error_tel({}, { locale })] };
};

const readColour: Reader = (typed, _, locale) => {
	const [, code = ''] = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(asciiDigits(typed)) ?? [];
	if (code === '') return { errors: [m.answering_error_color({}, { locale })] };
	const full = code.length === 3 ? code.replace(/./g, (digit) => digit + digit) : code;
	return { value: `#${full.toLowerCase()}`, errors: [] };
};

export const readers: Record<InputType, Reader> = {
	text: readWords,
	number: readNumber,
	email: readMailbox,
	url: readWebAddress,
	tel: readTelephone,
	password: readWords,
	date: readMoment('date'),
	'datetime-local': readMoment('datetime-local'),
	time: readMoment('time'),
	month: readMoment('month'),
	week: readMoment('week'),
	range: readNumber,
	color: readColour
};

export function isNumeric(type: InputType): boolean {
	return type === 'number' || type === 'range';
}

/** The answer as it is read, not as it is typed; a password stays hidden, its length too. */
export function inputInWords(type: InputType, value: string, locale: Locale): string {
	if (isMomentType(type)) return momentInWords(type, value, locale);
	if (type === 'password') return value === '' ? '' : '••••••••';
	const number = isNumeric(type) && value !== '' ? Number(value) : Number.NaN;
	return Number.isFinite(number) ? formatWrittenNumber(number, locale) : value;
}

/** Controls of months and weeks are plain fields in many browsers; no control can leave a colour open. */
function shape(type: InputType, locale: Locale): string[] {
	if (type === 'month') return [m.answering_shape_month({}, { locale })];
	if (type === 'week') return [m.answering_shape_week({}, { locale })];
	return type === 'color' ? [m.answering_shape_color({}, { locale })] : [];
}

function rangeInWords(type: InputType, range: Range, locale: Locale): string[] {
	const inWords = (value: string) => isolated(inputInWords(type, value, locale), locale);
	const minimum = range.minimum === undefined ? undefined : inWords(range.minimum);
	const maximum = range.maximum === undefined ? undefined : inWords(range.maximum);
	if (minimum !== undefined && maximum !== undefined) {
		return [m.answering_between({ minimum, maximum }, { locale })];
	}
	if (minimum !== undefined) return [m.answering_at_least({ minimum }, { locale })];
	return maximum === undefined ? [] : [m.answering_at_most({ maximum }, { locale })];
}

/** What may be entered, in words; '' where there is nothing to say. */
export function limitInWords(type: InputType, range: Range, locale: Locale): string {
	return [...shape(type, locale), ...rangeInWords(type, range, locale)].join(' ');
}
