import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * Expects axe to find nothing on the page as it stands: WCAG 2.2 A and AA, and its best practices.
 * Axe is a script: the page's context must allow scripts.
 */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.withTags(tags)
		.analyze();
	const report = violations.map(({ id, impact, help, nodes }) =>
		[
			`${id} (${impact ?? 'unrated'}): ${help}`,
			...nodes.flatMap(({ target, html }) => [`  at ${target.join(' ')}`, `     ${html}`])
		].join('\n')
	);
	if (report.length > 0) throw new Error(`axe on ${page.url()}\n${report.join('\n')}`);
}
