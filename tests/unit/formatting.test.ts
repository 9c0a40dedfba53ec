import { describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/i18n/locales.ts';
import {
	formatDate,
	formatDateTime,
	formatNumber,
	formatPercent,
	fromDateTimeInput,
	toDateTimeInput
} from '../../src/lib/ui/formatting.ts';

/** Spaces that do not break, and marks of direction, differ between versions of the CLDR. */
function plain(text: string): string {
	return text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u061c\u200e\u200f]/g, '');
}

const evening = '2026-11-21T23:30:00.000Z';

describe('numbers', () => {
	it('are grouped and pointed as each language does', () => {
		expect(locales.map((locale) => plain(formatNumber(1234567.89, locale, 1)))).toEqual([
			'1,234,567.9',
			'1,234,567.9',
			'1,234,567.9',
			'1 234 567,9',
			'1 234 567,9',
			'1.234.567,9'
		]);
	});

	it('have no decimals unless some are asked for', () => {
		expect(formatNumber(2.5, 'en')).toBe('3');
		expect(formatNumber(2, 'en', 2)).toBe('2');
	});

	it('keep the digits 0-9 in Arabic', () => {
		expect(plain(formatNumber(68, 'ar'))).toBe('68');
	});
});

describe('shares', () => {
	it('become percentages with the sign where the language puts it', () => {
		expect(plain(formatPercent(0.456, 'en'))).toBe('46%');
		expect(plain(formatPercent(0.456, 'fr'))).toBe('46 %');
		expect(plain(formatPercent(0.456, 'ar'))).toBe('46%');
	});

	it('keep the decimals asked for, so that a column stays even', () => {
		expect(formatPercent(0.5, 'en', 1)).toBe('50.0%');
	});
});

describe('times', () => {
	it('are told in UTC wherever the reader is', () => {
		expect(formatDate(evening, 'en')).toBe('21 November 2026');
		expect(formatDateTime(evening, 'en')).toBe('21 November 2026 at 23:30 UTC');
		expect(formatDate('2026-11-21T23:30:00-05:00', 'en')).toBe('22 November 2026');
	});

	it('name UTC, the hour of 24 and the year in every language', () => {
		for (const locale of locales) {
			const text = formatDateTime(evening, locale);
			expect(text).toContain('UTC');
			expect(text).toContain('23:30');
			expect(text).toContain('2026');
		}
	});

	it('name the month in the language', () => {
		expect(formatDate(evening, 'ar')).toContain('نوفمبر');
		expect(formatDate(evening, 'ru')).toContain('ноября');
		expect(formatDate(evening, 'zh')).toBe('2026年11月21日');
	});

	it('refuse what is no time', () => {
		expect(() => formatDate('soon', 'en')).toThrow(RangeError);
	});
});

describe('a control for date and time', () => {
	it('gives back the time it was filled with', () => {
		const isoTime = '2026-11-21T14:30:00.000Z';
		expect(toDateTimeInput(isoTime)).toBe('2026-11-21T14:30');
		expect(fromDateTimeInput(toDateTimeInput(isoTime))).toBe(isoTime);
	});

	it('is empty for no time', () => {
		expect(toDateTimeInput('')).toBe('');
		expect(fromDateTimeInput('')).toBeUndefined();
	});

	it('refuses days that do not exist and texts that are no time', () => {
		expect(fromDateTimeInput('2026-02-30T10:00')).toBeUndefined();
		expect(fromDateTimeInput('2026-13-01T10:00')).toBeUndefined();
		expect(fromDateTimeInput('21 November 2026')).toBeUndefined();
		expect(fromDateTimeInput('2026-11-21T14:30:00+05:00')).toBeUndefined();
	});
});
