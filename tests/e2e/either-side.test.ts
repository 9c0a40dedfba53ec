/**
 * The engine decides alike on the server and in a browser: the same answers and the same form give the
 * same reading, view and review, byte for byte.
 */
import path from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Definition } from '../../src/lib/questionnaire/contract.ts';
import { outline, viewPage } from '../../src/lib/questionnaire/engine/index.ts';
import { browserForm } from '../scenario/browser-form.ts';
import { anyAnswers, anyForm, anyLocale, anyPage, definition } from '../support/any-answers.ts';
import { newContext } from '../support/browser.ts';
import { sayAll, type Case } from '../support/engine-in-browser.ts';
import { projectRoot } from '../support/project-root.ts';
import { likelyAnswers, shippedNames, shippedQuestionnaire } from '../support/shipped.ts';

const CASES = 300;
/** Another with every run; said where the sides part ways, so that the same cases can be asked again. */
const seed = Math.floor(Math.random() * 2 ** 31);
/** The name of the bundle's exports in the page. */
const GLOBAL = 'engineInBrowser';

let bundle = '';
beforeAll(async () => {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: true,
			lib: {
				entry: path.join(projectRoot, 'tests/support/engine-in-browser.ts'),
				formats: ['iife'],
				name: GLOBAL
			}
		}
	});
	const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
	bundle = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
}, 60_000);

async function pageWithEngine(): Promise<Page> {
	const context = await newContext();
	const page = await context.newPage();
	await page.addScriptTag({ content: bundle });
	return page;
}

/** In the browser's engine. */
async function saidThere(page: Page, about: Definition, cases: readonly Case[]): Promise<string[]> {
	const call = `${GLOBAL}.sayAll(${JSON.stringify(about)}, ${JSON.stringify(cases)})`;
	const said: unknown = await page.evaluate(call);
	return Array.isArray(said) ? said.map(String) : [];
}

/** A form as the browser would post it for a page of these answers. */
function untouchedForm(about: Definition, { answers, locale, page }: Omit<Case, 'form'>): Case {
	const view = viewPage(about, answers, locale, page);
	return { answers, locale, page, form: view ? browserForm(view) : [] };
}

/** Where the first few of these texts part ways; nothing when they are all equal. */
function differences(there: readonly string[], here: readonly string[]): string[] {
	return here
		.flatMap((text, index) => {
			const other = there[index] ?? '';
			if (other === text) return [];
			const at = Array.from(text, (_, place) => text[place] !== other[place]).indexOf(true);
			const excerpt = (said: string) => said.slice(Math.max(0, at - 60), at + 60);
			return [`here …${excerpt(text)}… there …${excerpt(other)}…`];
		})
		.slice(0, 3);
}

describe('the engine on either side', () => {
	it('says the same of any answers and any form', async () => {
		const anyCase: fc.Arbitrary<Case> = fc.record({
			answers: anyAnswers,
			locale: anyLocale,
			page: anyPage,
			form: anyForm
		});
		const cases = fc.sample(anyCase, { numRuns: CASES, seed });
		const there = await saidThere(await pageWithEngine(), definition, cases);
		expect(differences(there, sayAll(definition, cases)), `seed ${seed}`).toEqual([]);
	});

	it.each(shippedNames)('says the same of likely answers to %s', async (name) => {
		const about = shippedQuestionnaire(name);
		const pages = outline(about, {}, 'en').map((page) => page.name);
		const anyCase = fc
			.record({
				answers: likelyAnswers(about),
				locale: anyLocale,
				page: fc.constantFrom(...pages)
			})
			.map((given) => untouchedForm(about, given));
		const cases = fc.sample(anyCase, { numRuns: CASES / 5, seed });
		const there = await saidThere(await pageWithEngine(), about, cases);
		expect(differences(there, sayAll(about, cases)), `seed ${seed}`).toEqual([]);
	});
});
