import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import { readForm, viewPage } from '../../src/lib/questionnaire/engine/index.ts';
import { faultLinks } from '../../src/lib/ui/responses/fault-links.ts';
import { everyKind } from '../support/every-kind.ts';

function linksOf(page: string, posted: [string, string][], locale: Locale) {
	const { errors } = readForm(everyKind, {}, locale, page, posted);
	const view = viewPage(everyKind, {}, locale, page, { errors, posted });
	if (!view) throw new Error('The page is shown');
	return { links: faultLinks(view), questions: questionsIn(view.elements) };
}

const aCentre: [string, string][] = [
	['centres.count', '1'],
	['centres.1.host', 'nobody']
];
const project: [string, string][] = [
	['projects.count', '2'],
	['projects.2.year', 'soon']
];

describe('the links of an error summary', () => {
	it('tell which panel a question stands in', () => {
		const { links } = linksOf('panels', aCentre, 'en');
		expect(links).toEqual([
			{ href: '#q-centres.1.host', text: expect.stringMatching(/^Centre 1: Host – ./) }
		]);
	});

	it('tell which row of a table a question stands in', () => {
		const { links } = linksOf('tables', project, 'en');
		expect(links).toEqual([
			{ href: '#q-projects.2.year', text: expect.stringMatching(/^Row 2: Year – ./) }
		]);
	});

	it('set what runs against an Arabic sentence off in the direction of the questionnaire', () => {
		const [link] = linksOf('panels', aCentre, 'ar').links;
		expect(link?.text).toContain('\u2067المركز 1\u2069: الجهة المضيفة – ');
	});

	it.each(locales)('tell where and what in %s', (locale) => {
		const { links, questions } = linksOf('panels', aCentre, locale);
		const { title, errors } = questions.find(({ field }) => field === 'centres.1.host') ?? {};
		expect(links).toHaveLength(1);
		expect(links[0]?.text).toMatch(/1\u2069? ?[:：] ?/);
		expect(links[0]?.text.endsWith(`${title} – ${errors?.join(' ')}`)).toBe(true);
	});
});
