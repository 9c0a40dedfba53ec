/** What stands on a page without being asked: markup, pictures, and what is worked out. */
import { render } from 'svelte/server';
import { describe, expect, it, vi } from 'vitest';
import PageFields from '../../src/lib/questionnaire/components/PageFields.svelte';
import { check, specify } from '../../src/lib/questionnaire/engine/index.ts';
import { inSix, page, questionnaire, Scenario } from './scenario.ts';

const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

function shown(html: string, topic = ''): string {
	const scenario = Scenario.asking(
		{ type: 'text', name: 'topic' },
		{ type: 'html', name: 'note', html: inSix(html) }
	).fill({ topic });
	const note = scenario.view.elements.find(({ name }) => name === 'note');
	return note?.kind === 'html' ? note.html : '';
}

describe('markup of the author’s', () => {
	it('keeps the structure of a text and its links', () => {
		expect(shown('<h3>A</h3><p>b <strong>c</strong></p><ul><li>d</li></ul>')).toBe(
			'<h3>A</h3><p>b <strong>c</strong></p><ul><li>d</li></ul>'
		);
		expect(shown('<a href="https://www.itu.int/" target="x" onclick="y()">ITU</a>')).toBe(
			'<a href="https://www.itu.int/" rel="noopener noreferrer">ITU</a>'
		);
	});

	it.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'<img src="https://elsewhere.example/pixel.gif">',
		'<p style="position:fixed" class="notice" id="main" onclick="x()">',
		'<a href="javascript:alert(1)">x</a>',
		'<a href="java&#x09;script:alert(1)">x</a>',
		'<a href="data:text/html,x">x</a>',
		'<form action="/sign-out"><input name="topic"><button>x</button></form>',
		'<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
		'<math><mi//xlink:href="data:x,<script>alert(4)</script>">',
		'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
		'<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
		'<style>p{}</style><link rel=stylesheet href=x><meta http-equiv=refresh><base href=x>'
	])('lets nothing through of %s', (html) => {
		const found = shown(html);
		expect(found).not.toMatch(
			/<(?:script|img|svg|math|iframe|form|input|button|style|link|meta|base|noscript)/i
		);
		expect(found).not.toMatch(/<[^>]*(?:javascript|data:|style=|class=|id=|on\w+=)/i);
	});

	it('is closed where the author forgot, so that the page around it stands', () => {
		expect(shown('<ul><li><b>a')).toBe('<ul><li><b>a</b></li></ul>');
		expect(shown('</div></form></main><p>a')).toBe('<p>a</p>');
	});

	it('takes answers in as words, never as markup', () => {
		const hostile = '<img src=x onerror=alert(1)><b>&amp;';
		expect(shown('<p>About {topic}</p>', hostile)).toBe(
			'<p>About &#x3C;img src=x onerror=alert(1)>&#x3C;b>&#x26;amp;</p>'
		);
		expect(
			shown('<a href="https://a.example/{topic}" title="{topic}">x</a>', '"><b>')
		).not.toContain('<b>');
	});

	it('is in the reader’s language', () => {
		const scenario = Scenario.asking({ type: 'html', name: 'note', html: inSix('<p>Note</p>') });
		expect(render(PageFields, { props: { view: scenario.readingIn('ru').view } }).body).toContain(
			'<p>Note</p> (ru)'
		);
	});
});

describe('a picture', () => {
	const picture = { type: 'image', name: 'map', imageLink: dot, altText: inSix('A map') };

	it('is shown with the words for it', () => {
		const { view } = Scenario.asking({ ...picture, imageWidth: 200 }).readingIn('es');
		expect(view.elements).toEqual([
			{
				kind: 'image',
				name: 'map',
				source: dot,
				alternative: 'A map (es)',
				width: 200,
				height: 150
			}
		]);
		expect(render(PageFields, { props: { view } }).body).toMatch(/<img[^>]*alt="A map \(es\)"/);
	});

	it.each(['https://elsewhere.example/a.png', 'data:text/html;base64,AAAA', '/a.png', 'a.png'])(
		'is refused at %s',
		(imageLink) => {
			const definition = questionnaire(page('one', { ...picture, imageLink }));
			expect(check(definition, [])).toMatchObject([
				{ where: 'map', message: expect.stringContaining('data: address') }
			]);
		}
	);
});

describe('what is worked out', () => {
	const staff = { type: 'text', name: 'staff', inputType: 'number' };
	const half = { type: 'expression', name: 'half', expression: '{staff} / 2' };

	it('is shown in the reader’s language, and follows the answers', () => {
		const scenario = Scenario.asking(staff, half);
		expect(scenario.question('half', 'computed').value).toBe('0');
		scenario.fill({ staff: '25001' });
		expect(scenario.question('half', 'computed').value).toBe('12,500.5');
		expect(scenario.readingIn('es').question('half', 'computed').value).toBe('12.500,5');
		expect(scenario.view.conditional).toBe(true);
	});

	it.each([
		[{ displayStyle: 'percent', maximumFractionDigits: 1 }, '250%'],
		[{ displayStyle: 'currency', currency: 'CHF' }, /^CHF\s2\.50$/],
		[{ format: inSix('{0} posts') }, '2.5 posts']
	])('is written as the author says: %o', (style, words) => {
		const scenario = Scenario.asking(staff, { ...half, ...style }).fill({ staff: '5' });
		expect(scenario.question('half', 'computed').value).toMatch(words);
	});

	it.each([
		['en', '25,000.5', '2,500,050%', '12,500.25 posts'],
		['ar', '25,000.5', /^\u200e?2,500,050\u200e?%\u200e?$/, '12,500.25 posts (ar)'],
		['zh', '25,000.5', '2,500,050%', '12,500.25 posts (zh)'],
		['fr', /^25\s000,5$/, /^2\s500\s050\s%$/, /^12\s500,25 posts \(fr\)$/],
		['ru', /^25\s000,5$/, /^2\s500\s050\s%$/, /^12\s500,25 posts \(ru\)$/],
		['es', '25.000,5', /^2\.500\.050\s%$/, '12.500,25 posts (es)']
	] as const)('has its digits as other numbers in %s', (locale, decimal, percent, formatted) => {
		const full = { ...half, expression: '{staff}', displayStyle: 'decimal' };
		const scenario = Scenario.asking(
			{ ...staff, inputType: 'number' },
			full,
			{ ...full, name: 'share', displayStyle: 'percent' },
			{ ...half, name: 'posts', format: inSix('{0} posts') }
		);
		scenario.fill({ staff: '25000.5' });
		const words = (name: string) => scenario.readingIn(locale).question(name, 'computed').value;
		expect(words('half')).toMatch(decimal);
		expect(words('share')).toMatch(percent);
		expect(words('posts')).toMatch(formatted);
	});

	it('is a day in words', () => {
		const scenario = Scenario.asking(
			{ type: 'text', name: 'held', inputType: 'date' },
			{ type: 'expression', name: 'again', expression: '{held}', displayStyle: 'date' }
		).fill({ held: '2026-11-21' });
		expect(scenario.question('again', 'computed').value).toBe('21 November 2026');
	});

	it('knows what day it is, on the next day too', () => {
		vi.useFakeTimers({ now: new Date(2026, 10, 21, 12) });
		try {
			const expression = { ...half, expression: 'today()', displayStyle: 'date' };
			const scenario = Scenario.asking(expression);
			expect(scenario.question('half', 'computed').value).toBe('21 November 2026');
			vi.setSystemTime(new Date(2026, 10, 22, 12));
			expect(scenario.question('half', 'computed').value).toBe('22 November 2026');
		} finally {
			vi.useRealTimers();
		}
	});

	it('is kept at submission and in no draft; nobody can post it', () => {
		const scenario = Scenario.asking(staff, half).post([
			['staff', '5'],
			['half', '99']
		]);
		expect(scenario.answers).toEqual({ staff: 5 });
		const { answers, asked } = scenario.submit();
		expect(answers).toEqual({ staff: 5, half: 2.5 });
		expect(asked).toEqual(['staff', 'half']);
		scenario.answers = answers;
		expect(scenario.submit().answers).toEqual(answers);
		expect(scenario.inWords('half')).toEqual(['2.5']);
	});

	it.each([
		[{ maximumFractionDigits: 50 }, '"maximumFractionDigits" must be 0 to 10'],
		[
			{ minimumFractionDigits: 3, maximumFractionDigits: 2 },
			'"minimumFractionDigits" is above "maximumFractionDigits"'
		],
		[{ displayStyle: 'currency', currency: 'X' }, expect.stringContaining('"currency" must be one')]
	])('refuses what no number can be written with: %o', (style, message) => {
		const definition = questionnaire(page('one', staff, { ...half, ...style }));
		expect(check(definition, [])).toEqual([{ where: 'half', message }]);
	});

	it('counts as no question', () => {
		const scenario = Scenario.asking(staff, half, { type: 'html', name: 'note', html: inSix('x') });
		expect(scenario.pages).toMatchObject([{ questions: 1, answered: 0 }]);
		expect(scenario.fill({ staff: '1' }).pages).toMatchObject([{ questions: 1, answered: 1 }]);
	});

	it('is counted as a number where it is written as one', () => {
		const definition = questionnaire(
			page('one', staff, half, { ...half, name: 'share', displayStyle: 'percent' })
		);
		expect(specify(definition).map(({ name, kind, numeric }) => [name, kind, numeric])).toEqual([
			['staff', 'text', true],
			['half', 'text', undefined],
			['share', 'text', true]
		]);
	});
});
