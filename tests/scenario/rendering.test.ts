/** The components as the server renders them, read as a browser without script would post them. */
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import PageFields from '../../src/lib/questionnaire/components/PageFields.svelte';
import PageProgress from '../../src/lib/questionnaire/components/PageProgress.svelte';
import Review from '../../src/lib/questionnaire/components/Review.svelte';
import { attribute, postedFrom, sorted } from './html-form.ts';
import { browserForm, inSix, items, Scenario } from './scenario.ts';

const special = { showOtherItem: true, showNoneItem: true };

function everyKind(): Scenario {
	return Scenario.asking(
		{ type: 'text', name: 'topic', description: inSix('Hint'), isRequired: true },
		{ type: 'text', name: 'staff', inputType: 'number' },
		{ type: 'text', name: 'held', inputType: 'date' },
		{ type: 'comment', name: 'message', maxLength: 100 },
		{ type: 'radiogroup', name: 'body', choices: items('a', 'b'), ...special },
		{ type: 'dropdown', name: 'menu', choices: items('a', 'b'), ...special },
		{
			type: 'checkbox',
			name: 'groups',
			choices: items('a', 'b'),
			maxSelectedChoices: 2,
			...special
		},
		{
			type: 'ranking',
			name: 'first',
			choices: items('a', 'b', 'c'),
			selectToRankEnabled: true,
			maxSelectedChoices: 2
		},
		{
			type: 'rating',
			name: 'gap',
			minRateDescription: inSix('Low'),
			maxRateDescription: inSix('High')
		},
		{ type: 'boolean', name: 'laboratory' },
		{ type: 'matrix', name: 'urgency', rows: items('r1', 'r2'), columns: items('now', 'later') }
	);
}

const filled = {
	topic: '"5G" & <more>',
	staff: '7',
	held: '2026-11-21',
	message: 'one\ntwo',
	body: 'other',
	'body.other': 'own words',
	menu: 'b',
	groups: ['', 'a', 'other'],
	'groups.other': 'more',
	'first.c': '1',
	'first.a': '2',
	gap: '4',
	laboratory: 'false',
	'urgency.r2': 'later'
};

describe('the rendered page', () => {
	it('posts nothing but empty fields when it is blank', () => {
		const { view, answers } = everyKind();
		const posted = postedFrom(render(PageFields, { props: { view } }).body);
		expect(sorted(posted)).toEqual(sorted(browserForm(view)));
		expect(posted.map(([, value]) => value).join('')).toBe('');
		expect(answers).toEqual({});
	});

	it('posts the answers that it shows', () => {
		const scenario = everyKind().fill(filled);
		const { view } = scenario;
		expect(scenario.errors).toEqual({});
		const posted = postedFrom(render(PageFields, { props: { view } }).body);
		expect(sorted(posted)).toEqual(sorted(browserForm(view)));
		expect(scenario.post(posted).answers).toEqual({
			topic: '"5G" & <more>',
			staff: 7,
			held: '2026-11-21',
			message: 'one\ntwo',
			body: 'other',
			'body-Comment': 'own words',
			menu: 'b',
			groups: ['a', 'other'],
			'groups-Comment': 'more',
			first: ['c', 'a'],
			gap: 4,
			laboratory: false,
			urgency: { r2: 'later' }
		});
	});

	it('posts again what was refused', () => {
		const scenario = everyKind().fill({
			...filled,
			staff: 'many',
			held: 'yesterday',
			'first.a': '1',
			groups: ['', 'a', 'none']
		});
		const { view } = scenario;
		expect(Object.keys(scenario.errors)).toEqual(['staff', 'held', 'groups', 'first']);
		const posted = postedFrom(render(PageFields, { props: { view } }).body);
		expect(posted).toContainEqual(['staff', 'many']);
		expect(posted).toContainEqual(['held', 'yesterday']);
		expect(posted).toContainEqual(['first.a', '1']);
		expect(posted).toContainEqual(['groups', 'none']);
	});

	it('ties hints, limits and errors to their controls', () => {
		const { view } = everyKind().fill({ topic: 'x'.repeat(1001) });
		const html = render(PageFields, { props: { view } }).body;
		const [control = ''] = /<input[^>]*id="q-topic"[^>]*>/.exec(html) ?? [];
		expect(attribute(control, 'aria-invalid')).toBe('true');
		expect(attribute(control, 'aria-describedby')).toBe('q-topic-hint q-topic-error');
		const described = [...html.matchAll(/aria-(?:describedby|labelledby)="([^"]*)"/g)];
		const named = described.flatMap(([, ids = '']) => ids.split(' '));
		expect(named.length).toBeGreaterThan(8);
		for (const id of named) expect(html).toContain(`id="${id}"`);
	});

	it('gives every id once, and every question the one that a summary of errors links to', () => {
		const { view } = everyKind();
		const html = render(PageFields, { props: { view } }).body;
		const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { fieldId } of questionsIn(view.elements)) expect(ids).toContain(fieldId);
	});

	it('lets nothing an author or respondent writes become markup', () => {
		const hostile = '"><script>alert(1)</script>';
		const scenario = Scenario.asking(
			{ type: 'text', name: 'topic', title: inSix(hostile), description: inSix(hostile) },
			{ type: 'dropdown', name: 'menu', choices: [{ value: 'a', text: inSix(hostile) }] },
			{ type: 'comment', name: 'message' }
		).fill({ topic: hostile, message: `</textarea>${hostile}` });
		const { view, review } = scenario;
		expect(render(PageFields, { props: { view } }).body).not.toContain('<script');
		expect(render(Review, { props: { review } }).body).not.toContain('<script');
	});

	it('declares the direction of a title where lines run from the right', () => {
		const ask = () => Scenario.asking({ type: 'text', name: 'topic', title: inSix('5G') });
		const arabic = render(PageFields, { props: { view: ask().readingIn('ar').view } }).body;
		expect(arabic).toContain('<bdi dir="rtl">5G (ar)</bdi>');
		expect(render(PageFields, { props: { view: ask().view } }).body).not.toContain('<bdi');
	});
});

describe('the review and the list of pages', () => {
	it('lead to every page', () => {
		const scenario = everyKind();
		const pageHref = (page: string) => `/pages/${page}`;
		const { review, pages: outline } = scenario;
		expect(render(Review, { props: { review, pageHref } }).body).toContain('href="/pages/one"');
		expect(render(Review, { props: { review } }).body).not.toContain('href=');
		const progress = render(PageProgress, {
			props: { outline, locale: 'en', current: 'one', pageHref }
		}).body.replaceAll(/<!--.*?-->/g, '');
		expect(progress).toContain('aria-current="page"');
		expect(progress).toMatch(/Answered: 0 of 11\s+·\s+required and unanswered: 1/);
	});
});
