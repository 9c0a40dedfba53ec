/** Questions that hold others as the server renders them. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import PageFields from '../../src/lib/questionnaire/components/PageFields.svelte';
import type { PageView } from '../../src/lib/questionnaire/contract.ts';
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import { everyKind, everyKindAnswers, everyKindFaults } from '../support/every-kind.ts';
import { attribute, postedFrom, sorted } from './html-form.ts';
import { browserForm, Scenario } from './scenario.ts';

const pages = ['tables', 'panels'] as const;

function bodyOf(view: PageView): string {
	return render(PageFields, { props: { view } }).body;
}

function buttonsIn(html: string): { name: string; value: string }[] {
	return [...html.matchAll(/<button[^>]*>/g)].map(([button]) => ({
		name: attribute(button, 'aria-label') ?? '',
		value: attribute(button, 'value') ?? ''
	}));
}

describe.each(pages)('the page of %s', (name) => {
	it('posts what it shows, blank and answered', () => {
		for (const form of [[], everyKindAnswers[name]]) {
			const scenario = new Scenario(everyKind).open(name).post(form);
			const { view } = scenario;
			const posted = postedFrom(bodyOf(view));
			expect(sorted(posted)).toEqual(sorted(browserForm(view)));
			const { answers } = scenario;
			expect(scenario.post(posted).answers).toEqual(answers);
		}
	});

	it('gives every id once, and has one for each fault and each text that is named', () => {
		const { view } = new Scenario(everyKind).open(name).post(everyKindFaults[name]);
		const html = bodyOf(view);
		const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { fieldId } of questionsIn(view.elements)) expect(ids).toContain(fieldId);
		const named = [...html.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]*)"/g)];
		for (const id of named.flatMap(([, found = '']) => found.split(' '))) expect(ids).toContain(id);
	});
});

describe('the label of a cell', () => {
	it('says its row before its column', () => {
		const html = bodyOf(new Scenario(everyKind).open('tables').view);
		const [, label = ''] = /<label for="q-plans\.2\.budget"[^>]*>(.*?)<\/label>/s.exec(html) ?? [];
		const words = label.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
		expect(words.trim()).toBe('Fixed: Budget in millions');
	});
});

describe('the buttons that add and remove', () => {
	it('say which row or panel they are about', () => {
		const { view } = new Scenario(everyKind).open('tables');
		expect(buttonsIn(bodyOf(view))).toEqual([
			{ name: 'Remove: Row 1', value: 'remove:projects.1' },
			{ name: 'Remove: Row 2', value: 'remove:projects.2' },
			{ name: 'Add a row: Projects', value: 'add:projects' }
		]);
		const arabic = new Scenario(everyKind).readingIn('ar').open('panels');
		expect(buttonsIn(bodyOf(arabic.view))).toEqual([
			{ name: 'إزالة: المركز 1', value: 'remove:centres.1' },
			{ name: 'إضافة مُدخل: مراكز الاختبار', value: 'add:centres' }
		]);
	});
});

describe('headings', () => {
	it('go down one rank with each panel', () => {
		const html = bodyOf(new Scenario(everyKind).open('tables').view);
		const headings = [...html.matchAll(/<h(\d)[^>]*>(.*?)<\/h\1>/gs)].map(
			([, rank, text = '']) => `${rank}: ${text.replaceAll(/<[^>]*>/g, '').trim()}`
		);
		expect(headings).toEqual(['2: Who answers', '3: The team']);
	});
});
