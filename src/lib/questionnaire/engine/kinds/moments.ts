/** Days, times, months and weeks as HTML writes them, and in words. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import { formatCivilTime, formatDate, formatMonth } from '../../../ui/formatting.ts';
import { asciiDigits } from './digits.ts';

export const momentTypes = ['date', 'datetime-local', 'time', 'month', 'week'] as const;
export type MomentType = (typeof momentTypes)[number];

export function isMomentType(type: string): type is MomentType {
	return momentTypes.some((known) => known === type);
}

/** A day of the calendar, written 2026-11-21. */
function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** "9:05" as "09:05"; seconds only where there are some. */
function normalTime(text: string): string | undefined {
	const [, hour = '', minute = '', second] =
		/^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.0+)?$/.exec(text) ?? [];
	if (hour === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
		return undefined;
	}
	const seconds = second === undefined || second === '00' ? '' : `:${second}`;
	return `${hour.padStart(2, '0')}:${minute}${seconds}`;
}

function normalDateTime(text: string): string | undefined {
	const [date = '', clock = '', ...rest] = text.split(/[T ]+/i);
	const time = normalTime(clock);
	return rest.length === 0 && isDate(date) && time !== undefined ? `${date}T${time}` : undefined;
}

function normalMonth(text: string): string | undefined {
	const [, year = '', month = ''] = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? [];
	return Number(month) >= 1 && Number(month) <= 12
		? `${year}-${month.padStart(2, '0')}`
		: undefined;
}

const DAY = 86_400_000;

/** The Monday with which a week of a year begins; ISO 8601: week 1 is the one with 4 January. */
function mondayOf(year: number, week: number): Date {
	const fourth = Date.UTC(year, 0, 4);
	const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
	return new Date(fourth + ((week - 1) * 7 - weekday) * DAY);
}

/** A week belongs to the year of its Thursday. */
function hasWeek(year: number, week: number): boolean {
	return new Date(mondayOf(year, week).getTime() + 3 * DAY).getUTCFullYear() === year;
}

function normalWeek(text: string): string | undefined {
	const [, year = '', week = ''] = /^(\d{4})-? ?W(\d{1,2})$/i.exec(text) ?? [];
	if (year < '0100' || Number(week) < 1 || !hasWeek(Number(year), Number(week))) return undefined;
	return `${year}-W${week.padStart(2, '0')}`;
}

const normals: Record<MomentType, (text: string) => string | undefined> = {
	date: (text) => (isDate(text) ? text : undefined),
	'datetime-local': normalDateTime,
	time: normalTime,
	month: normalMonth,
	week: normalWeek
};

/** What was typed, as HTML writes it; nothing when it is no such moment. Later ones sort higher. */
export function normalMoment(type: MomentType, typed: string): string | undefined {
	return normals[type](asciiDigits(typed));
}

function weekInWords(value: string, locale: Locale): string {
	const [year = '', week = ''] = value.split('-W');
	const monday = formatDate(mondayOf(Number(year), Number(week)).toISOString(), locale);
	return m.answering_week({ week: Number(week), year, monday }, { locale });
}

const words: Record<MomentType, (value: string, locale: Locale) => string> = {
	date: (value, locale) => formatDate(`${value}T00:00:00Z`, locale),
	'datetime-local': formatCivilTime,
	time: (value) => value,
	month: formatMonth,
	week: weekInWords
};

/** In words of the language; what is no such moment comes as it is. */
export function momentInWords(type: MomentType, value: string, locale: Locale): string {
	const normal = normalMoment(type, value);
	return normal === undefined ? value : words[type](normal, locale);
}
