import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { direction, locales, type Locale } from '../../src/lib/i18n/locales.ts';
import type { Letter } from '../../src/lib/server/mail/letter.ts';
import {
	invitationLetter,
	receiptLetter,
	signInCodeLetter,
	type Invitation,
	type Receipt,
	type SignInCode
} from '../../src/lib/server/mail/letters.ts';

const receipt = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const reader = (locale: Locale) => ({ to: 'reader@example.org', locale, demonstration: false });

const code = (locale: Locale, changes: Partial<SignInCode> = {}): Letter =>
	signInCodeLetter({ ...reader(locale), code: '493018', minutes: 10, ...changes });

const invitation = (locale: Locale, changes: Partial<Invitation> = {}): Letter =>
	invitationLetter({
		...reader(locale),
		personName: 'Focal point',
		respondentName: 'Kenya',
		respondentKind: 'member_state',
		meetingName: 'CTO meeting',
		consultationName: 'Priorities',
		opensAt: '2026-11-05T08:00:00.000Z',
		closesAt: '2026-12-18T23:59:00.000Z',
		url: 'https://prelude.example.org/answer?consultation=1&language=en',
		...changes
	});

const acknowledgement = (locale: Locale, changes: Partial<Receipt> = {}): Letter =>
	receiptLetter({
		...reader(locale),
		respondentName: 'Kenya',
		consultationName: 'Priorities',
		receipt,
		submittedAt: '2026-12-01T00:05:09.123Z',
		late: false,
		url: 'https://prelude.example.org/receipt',
		...changes
	});

const letters = [
	['sign-in letter', code],
	['invitation', invitation],
	['acknowledgement', acknowledgement]
] as const;

const closingDay: Record<Locale, string> = {
	en: '18 December 2026',
	ar: '18 ديسمبر 2026',
	zh: '2026年12月18日',
	fr: '18 décembre 2026',
	ru: '18 декабря 2026 г.',
	es: '18 de diciembre de 2026'
};

const submissionDay: Record<Locale, string> = {
	en: '1 December 2026',
	ar: '1 ديسمبر 2026',
	zh: '2026年12月1日',
	fr: '1er décembre 2026',
	ru: '1 декабря 2026 г.',
	es: '1 de diciembre de 2026'
};

/** The words a reader of the HTML sees, markup taken away. */
function shown(html: string): string {
	return html
		.replace(/<head>[\s\S]*<\/head>/, '')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&#39;', "'")
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
		.replace(/[ \n]+/g, ' ');
}

function catalogue(locale: Locale): Record<string, unknown> {
	const file = new URL(`../../src/lib/i18n/messages/${locale}/mail.json`, import.meta.url);
	return JSON.parse(readFileSync(file, 'utf8'));
}

describe.each(locales)('letters in %s', (locale) => {
	it('have every text of the English catalogue', () => {
		expect(Object.keys(catalogue(locale))).toEqual(Object.keys(catalogue('en')));
	});

	it('begin a sign-in letter with the code and keep it out of the subject', () => {
		const letter = code(locale);
		expect(letter.text.split('\n')[0]).toBe('493018');
		expect(letter.subject).not.toMatch(/\d/);
		expect(letter.text).toContain('10');
		expect(shown(letter.html)).toContain('493018');
	});

	it('tell in an invitation who is asked, for what, until when and where', () => {
		const letter = invitation(locale);
		const facts = ['Focal point', 'Kenya', 'CTO meeting', 'Priorities', closingDay[locale]];
		for (const fact of [...facts, '08:00', '23:59', '68', 'UTC']) {
			expect(letter.text).toContain(fact);
			expect(shown(letter.html)).toContain(fact);
		}
		expect(letter.subject).toContain('Priorities');
		expect(letter.subject).toContain(closingDay[locale]);
		expect(letter.text).toContain(
			'\nhttps://prelude.example.org/answer?consultation=1&language=en\n'
		);
		expect(letter.html).toContain(
			'href="https://prelude.example.org/answer?consultation=1&amp;language=en"'
		);
	});

	it('tell in an acknowledgement what was received, when, and how to check it', () => {
		const letter = acknowledgement(locale);
		for (const fact of [
			'Kenya',
			'Priorities',
			receipt,
			'SHA-256',
			'00:05',
			submissionDay[locale]
		]) {
			expect(letter.text).toContain(fact);
			expect(shown(letter.html)).toContain(fact);
		}
		expect(letter.text).toContain('\nhttps://prelude.example.org/receipt\n');
		expect(letter.html).toContain('href="https://prelude.example.org/receipt"');
	});

	it.each(letters)('say in the %s that data are generated when they are', (_kind, compose) => {
		const notice = String(catalogue(locale)['mail_demonstration']);
		expect(compose(locale, { demonstration: true }).text).toContain(notice);
		expect(shown(compose(locale, { demonstration: true }).html)).toContain(notice);
		expect(compose(locale).text).not.toContain(notice);
		expect(compose(locale).html).not.toContain(notice);
	});

	it.each(letters)('say in the %s the same as text and as HTML', (_kind, compose) => {
		const { text, html } = compose(locale);
		for (const line of text.split('\n').filter((each) => !isFact(each, locale))) {
			expect(shown(html)).toContain(line);
		}
	});

	it.each(letters)('declare in the %s their language and direction', (_kind, compose) => {
		const { html } = compose(locale);
		expect(html).toContain(`<html lang="${locale}" dir="${direction(locale)}">`);
		expect(html).toContain(`<div lang="${locale}" dir="${direction(locale)}"`);
	});
});

/** A line that the HTML sets as a label above its value. */
function isFact(line: string, locale: Locale): boolean {
	return Object.entries(catalogue(locale)).some(
		([key, label]) => key.startsWith('mail_label_') && line.startsWith(String(label))
	);
}

describe('Arabic letters', () => {
	it('run from right to left, with code, receipt and address from left to right', () => {
		expect(code('ar').html).toContain('<html lang="ar" dir="rtl">');
		expect(code('ar').html).toContain('<bdi dir="ltr">493018</bdi>');
		expect(acknowledgement('ar').html).toContain(`<bdi dir="ltr">${receipt}</bdi>`);
		expect(acknowledgement('ar').html).toMatch(
			/dir="ltr"[^>]*>https:\/\/prelude\.example\.org\/receipt/
		);
	});

	it.each([
		[1, 'دقيقة واحدة'],
		[2, 'دقيقتين'],
		[5, '5 دقائق'],
		[10, '10 دقائق'],
		[15, '15 دقيقة']
	])('count %d minutes in the proper form', (minutes, words) => {
		expect(code('ar', { minutes }).text).toContain(words);
	});
});

describe('Russian letters', () => {
	it.each([
		[1, '1 минуты'],
		[2, '2 минут '],
		[10, '10 минут '],
		[21, '21 минуты']
	])('count %d minutes in the proper form', (minutes, words) => {
		expect(code('ru', { minutes }).text).toContain(words);
	});
});

describe('hostile names', () => {
	const markup = `<img src=x onerror="alert('1')">&amp;`;
	const breaking = 'Priorities\r\nBcc: everyone@example.org\u2028\u0000\u202e';

	it('are shown as they are and never become markup', () => {
		const hostile = [
			invitation('en', {
				personName: markup,
				respondentName: markup,
				meetingName: markup,
				consultationName: markup
			}),
			acknowledgement('en', { respondentName: markup, consultationName: markup, receipt: markup }),
			code('en', { code: markup })
		];
		for (const letter of hostile) {
			expect(letter.html).not.toContain('<img');
			expect(letter.html).not.toContain('onerror="');
			expect(shown(letter.html)).toContain(markup);
			expect(letter.text).toContain(markup);
		}
	});

	it('cannot break the subject, forge a line or turn the writing around', () => {
		const hostile = [
			invitation('en', { consultationName: breaking, personName: breaking }),
			acknowledgement('en', { consultationName: breaking })
		];
		for (const letter of hostile) {
			expect(letter.subject).toContain('Priorities Bcc: everyone@example.org');
			expect(letter.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
			expect(letter.text).not.toMatch(/^Bcc:/m);
			expect(letter.text + letter.html).not.toMatch(/[\u202a-\u202e\u2028\0\r]/);
		}
	});

	it('do not turn an address into a script or out of its attribute', () => {
		expect(() => invitation('en', { url: 'javascript:alert(1)' })).toThrow(TypeError);
		expect(() => acknowledgement('en', { url: '/receipt' })).toThrow(TypeError);
		const { html } = acknowledgement('en', { url: `https://example.org/"><script>'` });
		expect(html).not.toContain('<script');
		expect(html).not.toContain('"><s');
	});
});

it('letters give days and times in UTC wherever they are composed', () => {
	vi.stubEnv('TZ', 'Asia/Tokyo');
	expect(new Date('2026-12-18T23:59:00.000Z').getDate()).toBe(19);
	expect(invitation('en').text).toContain('18 December 2026 at 23:59 (UTC)');
	vi.unstubAllEnvs();
});

it('letters fetch nothing from anywhere and run nothing', () => {
	for (const letter of [code('en'), invitation('ar'), acknowledgement('zh')]) {
		expect(letter.html).not.toMatch(
			/<(img|script|link|iframe|style|video|form|object)\b|url\(|@import|\son\w+=/i
		);
	}
});
