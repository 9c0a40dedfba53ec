import { describe, expect, it } from 'vitest';
import { scriptRuns, type Script } from '../../src/lib/i18n/scripts.ts';

/** "ar:شبكات |latin:5G": the parts, each after the first letters of its script. */
function partsOf(text: string, surroundings: Script): string {
	return scriptRuns(text, surroundings)
		.map((run) => `${run.script.slice(0, 2)}:${run.text}`)
		.join('|');
}

describe('the scripts of a text', () => {
	it.each([
		['arabic', 'شبكات 5G الجديدة', 'ar:شبكات |la:5G|ar: الجديدة'],
		['arabic', 'شبكات IMT\u20112030.', 'ar:شبكات |la:IMT\u20112030|ar:.'],
		['arabic', 'لجنة (ITU-T Study Group 13) هنا', 'ar:لجنة (|la:ITU-T Study Group|ar: 13) هنا'],
		['arabic', '15 من 52', 'ar:15 من 52'],
		['latin', 'In 中国, 2026', 'la:In |ha:中国|la:, 2026'],
		['cyrillic', 'МСЭ и ITU/CTO.', 'cy:МСЭ и |la:ITU/CTO|cy:.'],
		['han', '', '']
	] as const)('in %s surroundings parts %j', (surroundings, text, expected) => {
		expect(partsOf(text, surroundings)).toBe(expected);
	});

	it('takes long rows of digits and signs as they come', () => {
		const text = `a${'1 -'.repeat(50_000)}ب`;
		expect(
			scriptRuns(text, 'latin')
				.map((run) => run.text)
				.join('')
		).toBe(text);
	});
});
