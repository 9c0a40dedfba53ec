import { describe, expect, it } from 'vitest';
import { inSix, Scenario } from './scenario.ts';

describe('a line of text', () => {
	it('keeps what is written, without spaces around it', () => {
		const scenario = Scenario.asking({ type: 'text', name: 'topic' }).fill({ topic: '  5G core ' });
		expect(scenario.answers).toEqual({ topic: '5G core' });
		expect(scenario.question('topic', 'text').value).toBe('5G core');
	});

	it('is removed by an empty field and left alone by an absent one', () => {
		const scenario = Scenario.asking({ type: 'text', name: 'topic' }).fill({ topic: '5G' });
		expect(scenario.post([]).answers).toEqual({ topic: '5G' });
		expect(scenario.spokenOf).toEqual([]);
		expect(scenario.fill({ topic: ' ' }).answers).toEqual({});
		expect(scenario.spokenOf).toEqual(['topic']);
	});

	it('refuses more than its length and shows what was typed again', () => {
		const scenario = Scenario.asking({ type: 'text', name: 'topic', maxLength: 5 })
			.fill({ topic: '12345' })
			.fill({ topic: '123456' });
		expect(scenario.answers).toEqual({ topic: '12345' });
		expect(scenario.question('topic', 'text')).toMatchObject({
			value: '123456',
			errors: ['This text is too long. Characters allowed: 5; written: 6.']
		});
	});

	it('has a length even where the author states none', () => {
		const scenario = Scenario.asking({ type: 'text', name: 'topic' });
		expect(scenario.fill({ topic: 'x'.repeat(1001) }).errors).toHaveProperty('topic');
	});

	it('keeps no character that a database or a document cannot hold', () => {
		const scenario = Scenario.asking({ type: 'text', name: 'topic' });
		expect(scenario.fill({ topic: 'a\u0000b\ud800c' }).answers).toEqual({ topic: 'ab\ufffdc' });
	});
});

describe('a comment', () => {
	it('keeps its lines, whatever the wire made of their ends', () => {
		const scenario = Scenario.asking({ type: 'comment', name: 'message', rows: 4, maxLength: 3 });
		expect(scenario.fill({ message: 'a\r\nb' }).answers).toEqual({ message: 'a\nb' });
		expect(scenario.question('message', 'comment')).toMatchObject({ rows: 4, maxLength: 3 });
		expect(scenario.inWords('message')).toEqual(['a\nb']);
	});
});

describe('a number', () => {
	const staff = { type: 'text', name: 'staff', inputType: 'number', min: 0, max: 100, step: 1 };

	it('is stored as a number', () => {
		expect(Scenario.asking(staff).fill({ staff: '12' }).answers).toEqual({ staff: 12 });
	});

	it.each([
		['ar', '١٢', 12],
		['fr', '2,5', 2.5],
		['ru', '1 000', 1000],
		['en', '-3', -3],
		['zh', '１２', 12]
	] as const)('is read as %s writes it: %s', (locale, typed, value) => {
		const scenario = Scenario.asking({ type: 'text', name: 'staff', inputType: 'number' });
		expect(scenario.readingIn(locale).fill({ staff: typed }).answers).toEqual({ staff: value });
	});

	it.each([
		['many', 'Enter a number in digits.'],
		['1e3', 'Enter a number in digits.'],
		['1,000', 'Enter a number in digits.'],
		['0x10', 'Enter a number in digits.'],
		['-1', 'Enter a number not below 0.'],
		['101', 'Enter a number not above 100.'],
		['2.5', 'Enter a whole number.']
	])('refuses %s in words and shows it again', (typed, sentence) => {
		const scenario = Scenario.asking(staff).fill({ staff: '5' }).fill({ staff: typed });
		expect(scenario.answers).toEqual({ staff: 5 });
		expect(scenario.question('staff', 'text')).toMatchObject({ value: typed, errors: [sentence] });
	});

	it('counts its steps from its least value', () => {
		const scenario = Scenario.asking({
			type: 'text',
			name: 'share',
			inputType: 'number',
			min: 0.5,
			step: 0.1
		});
		expect(scenario.fill({ share: '0.8' }).errors).toEqual({});
		expect(scenario.fill({ share: '0.85' }).errors.share).toEqual([
			'Enter a number that is reached from 0.5 in steps of 0.1.'
		]);
	});
});

describe('a date', () => {
	const date = {
		type: 'text',
		name: 'held',
		inputType: 'date',
		min: '2026-01-01',
		max: '2026-12-31'
	};

	it('is put into words of the language', () => {
		const scenario = Scenario.asking(date).fill({ held: '2026-11-21' });
		expect(scenario.answers).toEqual({ held: '2026-11-21' });
		expect(scenario.readingIn('fr').inWords('held')).toEqual(['21 novembre 2026']);
	});

	it.each([
		['2026-02-30', /^Enter a date as year-month-day/],
		['21.11.2026', /^Enter a date as year-month-day/],
		['2025-12-31', /^Enter a date not before 1 January 2026/],
		['2027-01-01', /^Enter a date not after 31 December 2026/]
	])('refuses %s', (typed, sentence) => {
		const scenario = Scenario.asking(date).fill({ held: typed });
		expect(scenario.answers).toEqual({});
		expect(scenario.errors.held?.[0]).toMatch(sentence);
	});
});

describe('a mailbox and a web address', () => {
	it.each(['name@example.org', 'a.b+c@mail.example'])('takes %s', (typed) => {
		const scenario = Scenario.asking({ type: 'text', name: 'mail', inputType: 'email' });
		expect(scenario.fill({ mail: typed }).answers).toEqual({ mail: typed });
	});

	it.each(['name', 'name@', '@example.org', 'a b@example.org', 'a@b@example.org'])(
		'refuses %s as a mailbox',
		(typed) => {
			const scenario = Scenario.asking({ type: 'text', name: 'mail', inputType: 'email' });
			expect(scenario.fill({ mail: typed }).errors).toHaveProperty('mail');
		}
	);

	it.each(['javascript:alert(1)', 'example.org', 'https://', 'data:text/html,x', 'https://a b'])(
		'refuses %s as a web address',
		(typed) => {
			const scenario = Scenario.asking({ type: 'text', name: 'site', inputType: 'url' });
			expect(scenario.fill({ site: typed }).errors).toHaveProperty('site');
		}
	);

	it('takes an address of the web', () => {
		const scenario = Scenario.asking({ type: 'text', name: 'site', inputType: 'url' });
		expect(scenario.fill({ site: 'https://www.itu.int/en' }).answers).toEqual({
			site: 'https://www.itu.int/en'
		});
	});
});

describe('what a question says of itself', () => {
	it('comes in the language of the reader', () => {
		const scenario = Scenario.asking({
			type: 'text',
			name: 'topic',
			description: inSix('Hint'),
			isRequired: true
		}).readingIn('zh');
		expect(scenario.question('topic', 'text')).toMatchObject({
			fieldId: 'q-topic',
			title: 'Title of topic (zh)',
			hint: 'Hint (zh)',
			required: true
		});
	});

	it('pipes other answers into its title', () => {
		const scenario = Scenario.asking(
			{ type: 'text', name: 'topic' },
			{ type: 'comment', name: 'why', title: inSix('Why {topic}?') }
		).fill({ topic: '<b>5G</b>' });
		expect(scenario.question('why', 'comment').title).toBe('Why <b>5G</b>?');
	});
});
