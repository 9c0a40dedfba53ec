/** Words beside an answer that are too long: the field at fault is marked, and nothing else. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import PageFields from '../../src/lib/questionnaire/components/PageFields.svelte';
import { readForm, viewPage } from '../../src/lib/questionnaire/engine/index.ts';
import { faultLinks } from '../../src/lib/ui/responses/fault-links.ts';
import { inSix, items, page, questionnaire } from './scenario.ts';

const definition = questionnaire(
	page(
		'page',
		{ type: 'radiogroup', name: 'body', choices: items('a', 'b'), showOtherItem: true },
		{ type: 'dropdown', name: 'menu', choices: items('a', 'b'), showOtherItem: true },
		{
			type: 'checkbox',
			name: 'groups',
			choices: [{ value: 'a b', text: inSix('A'), showCommentArea: true }]
		},
		{ type: 'rating', name: 'gap', showCommentArea: true, commentText: inSix('Why?') }
	)
);

const LONG = 'x'.repeat(501);

function shown(posted: [string, string][]) {
	const { answers, errors } = readForm(definition, {}, 'en', 'page', posted);
	const view = viewPage(definition, answers, 'en', 'page', { errors, posted });
	if (!view) throw new Error('The page is shown');
	return { answers, links: faultLinks(view), html: render(PageFields, { props: { view } }).body };
}

/** The marks of whatever is told as invalid. */
function invalid(html: string): { name: string; id: string; describedBy: string }[] {
	return [...html.matchAll(/<[^>]*aria-invalid="true"[^>]*>/g)].map(([tag]) => {
		const of = (attribute: string) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';
		return { name: of('name'), id: of('id'), describedBy: of('aria-describedby') };
	});
}

describe.each([
	['the comment area', 'gap.comment', [['gap', '3']]],
	['words beside "Other" in a list', 'body.other', [['body', 'other']]],
	['words beside "Other" below a menu', 'menu.other', [['menu', 'other']]],
	['words beside a choice', 'groups.remark.a b', [['groups', 'a b']]]
] satisfies [string, string, [string, string][]][])('%s', (_, field, answer) => {
	it('is marked alone, with what is wrong, and linked to', () => {
		const { html, links } = shown([...answer, [field, LONG]]);
		const marked = invalid(html);
		expect(marked.map(({ name }) => name)).toEqual([field]);
		const [{ id, describedBy } = { id: '', describedBy: '' }] = marked;
		expect(id).not.toMatch(/^$|\s/);
		expect(html).toMatch(new RegExp(`class="error-message[^"]*" id="${describedBy}"`));
		expect(html.match(/class="error-message/g)).toHaveLength(1);
		expect(links).toEqual([{ href: `#${id}`, text: expect.stringContaining('501') }]);
	});

	it('costs nothing on the page while it is right', () => {
		const { html, links } = shown([...answer, [field, 'short']]);
		expect(invalid(html)).toEqual([]);
		expect(html).not.toContain('error-message');
		expect(links).toEqual([]);
	});
});

describe('a question with a fault of its own', () => {
	it('is marked itself', () => {
		const { html, links } = shown([['menu', 'nothing']]);
		expect(invalid(html).map(({ name }) => name)).toEqual(['menu']);
		expect(links).toMatchObject([{ href: '#q-menu' }]);
	});
});
