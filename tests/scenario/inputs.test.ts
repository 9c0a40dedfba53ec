/** Lines of every input type: what is taken, how it is told back, what is refused and in which words. */
import { describe, expect, it } from 'vitest';
import { inSix, Scenario } from './scenario.ts';

function asking(inputType: string, properties: { [property: string]: string | number } = {}) {
	return Scenario.asking({ type: 'text', name: 'line', inputType, ...properties });
}

describe('a line of each input type', () => {
	it.each([
		['tel', '+41 22 555 01 23', '+41 22 555 01 23'],
		['tel', '(٠٢) ٢٢٥-٠١', '(02) 225-01'],
		['tel', '022 555 0123 ext. 4', '022 555 0123 ext. 4'],
		['date', '٢٠٢٦-١١-٢١', '2026-11-21'],
		['datetime-local', '2026-11-21T14:30', '2026-11-21T14:30'],
		['datetime-local', '2026-11-21 9:05', '2026-11-21T09:05'],
		['datetime-local', '2026-11-21T14:30:00', '2026-11-21T14:30'],
		['datetime-local', '2026-11-21T14:30:15', '2026-11-21T14:30:15'],
		['time', '9:05', '09:05'],
		['time', '１４:３０', '14:30'],
		['month', '2026-1', '2026-01'],
		['month', '2026/11', '2026-11'],
		['week', '2026-w7', '2026-W07'],
		['week', '2026-W53', '2026-W53'],
		['week', '\u20662026-\u2060W47\u2069', '2026-W47'],
		['range', '50', 50],
		['color', '00566B', '#00566b'],
		['color', '#abc', '#aabbcc'],
		['password', 'as it is', 'as it is']
	])('takes %s %s', (inputType, typed, stored) => {
		const scenario = asking(inputType).fill({ line: typed });
		expect(scenario.errors).toEqual({});
		expect(scenario.answers).toEqual({ line: stored });
		expect(scenario.submit().answers).toEqual({ line: stored });
	});

	it.each([
		['tel', 'call me', /^Enter a telephone number in digits, with the country code/],
		['tel', '12', /^Enter a telephone number/],
		['datetime-local', '2026-11-21', /^Enter a day and a time/],
		['datetime-local', '2026-02-30 10:00', /^Enter a day and a time/],
		['time', '24:00', /^Enter a time of day as hour:minute/],
		['time', 'noon', /^Enter a time of day/],
		['month', '2026-13', /^Enter a month as year-month/],
		['month', 'November', /^Enter a month/],
		['week', '2025-W53', /^Enter a week as the year/],
		['week', '2026-W00', /^Enter a week/],
		['week', '2026-11-21', /^Enter a week/],
		['range', '101', /^Enter a number not above 100/],
		['range', '2.5', /^Enter a whole number/],
		['color', 'blue', /^Enter a colour as “#” and six digits/]
	])('refuses %s %s and shows it again', (inputType, typed, sentence) => {
		const scenario = asking(inputType).fill({ line: typed });
		expect(scenario.answers).toEqual({});
		expect(scenario.errors.line?.[0]).toMatch(sentence);
		expect(scenario.question('line', 'text').value).toBe(typed);
	});

	it.each([
		['datetime-local', '2026-01-01T08:00', '2026-01-01T07:59', /1 January 2026.*08:00/],
		['time', '08:00', '07:59', /^The earliest that can be given: 08:00/],
		['month', '2026-03', '2026-02', /March 2026/],
		['week', '2026-W10', '2026-W09', /Week 10 of 2026 \(from 2 March 2026\)/]
	])('holds a %s to its least value', (inputType, min, typed, sentence) => {
		const scenario = asking(inputType, { min }).fill({ line: typed });
		expect(scenario.errors.line?.[0]).toMatch(sentence);
		expect(scenario.fill({ line: min }).answers).toEqual({ line: min });
	});

	it('holds a time to its greatest value', () => {
		const scenario = asking('time', { max: '18:00' }).fill({ line: '18:01' });
		expect(scenario.errors.line).toEqual(['The latest that can be given: 18:00.']);
	});
});

describe('an answer on one line, in words', () => {
	it.each([
		['date', '2026-11-21', 'fr', '21 novembre 2026'],
		['datetime-local', '2026-11-21T14:30', 'es', '21 de noviembre de 2026 a las 14:30'],
		['time', '14:30', 'ar', '14:30'],
		['month', '2026-11', 'ru', 'ноябрь 2026 г.'],
		['week', '2026-W47', 'zh', '2026年第47周（自2026年11月16日起）'],
		['number', '2026', 'en', '2026'],
		['number', '12345.5', 'fr', '12 345,5'],
		['color', '#00566b', 'en', '#00566b']
	] as const)('%s %s in %s', (inputType, typed, locale, words) => {
		const scenario = asking(inputType).fill({ line: typed }).readingIn(locale);
		expect(scenario.inWords('line').map((line) => line.replace(/\s/g, ' '))).toEqual([words]);
	});

	it('hides a password, and how long it is', () => {
		expect(asking('password').fill({ line: 'secret' }).inWords('line')).toEqual(['••••••••']);
	});
});

describe('what a line says of what may be entered', () => {
	it.each([
		[{ inputType: 'range' }, 'From 0 to 100.'],
		[{ inputType: 'number', min: 1, max: 5 }, 'From 1 to 5.'],
		[{ inputType: 'number', min: 1 }, 'From 1 on.'],
		[{ inputType: 'date', max: '2026-12-31' }, 'Up to 31 December 2026.'],
		[{ inputType: 'month' }, 'As year-month, for example 2026-11.'],
		[{ inputType: 'text' }, undefined]
	])('%o', ({ inputType, ...limits }, words) => {
		expect(asking(inputType, limits).question('line', 'text').limit).toBe(words);
	});

	it('follows other answers, and is a rule of the author then', () => {
		const scenario = Scenario.asking(
			{ type: 'text', name: 'begins', inputType: 'date' },
			{ type: 'text', name: 'ends', inputType: 'date', minValueExpression: '{begins}' }
		).fill({ begins: '2026-03-01' });
		expect(scenario.question('ends', 'text')).toMatchObject({
			min: '2026-03-01',
			limit: 'From 1 March 2026 on.'
		});
		expect(scenario.fill({ ends: '2026-02-01' }).answers).toMatchObject({ ends: '2026-02-01' });
		expect(scenario.review.objections).toMatchObject([{ question: 'ends' }]);
		expect(scenario.fill({ ends: '2026-03-01' }).review.objections).toEqual([]);
	});

	it('can be an example, suggestions and what the browser knows', () => {
		const scenario = Scenario.asking({
			type: 'text',
			name: 'line',
			placeholder: inSix('Such as'),
			dataList: {
				default: ['One'],
				ar: ['واحد'],
				'zh-cn': ['一'],
				fr: ['Un'],
				ru: ['Один'],
				es: ['Uno']
			},
			autocomplete: 'organization'
		}).readingIn('fr');
		expect(scenario.question('line', 'text')).toMatchObject({
			placeholder: 'Such as (fr)',
			suggestions: ['Un'],
			autocomplete: 'organization'
		});
		expect(scenario.fill({ line: 'Quelque chose d’autre' }).errors).toEqual({});
	});
});
