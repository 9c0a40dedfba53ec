/** A table of the panel of priorities as a reader sees it. */
import type { Page } from 'playwright-core';

export interface SeenCell {
	text: string;
	/** In small print below it. */
	detail: string;
}

export interface SeenTable {
	heads: string[];
	rows: { head: string; cells: SeenCell[] }[];
}

/** The first table with a caption that begins so. */
export async function tableCalled(page: Page, caption: string): Promise<SeenTable> {
	const table = page.locator('section.priorities table', { hasText: caption }).first();
	return table.evaluate((element) => {
		const split = (cell: Element) => {
			const detail = cell.querySelector('small')?.textContent ?? '';
			const whole = cell.textContent;
			const text = detail === '' ? whole : whole.slice(0, whole.lastIndexOf(detail));
			return { text: text.trim(), detail: detail.trim() };
		};
		return {
			heads: [...element.querySelectorAll('thead th')].slice(1).map((head) => split(head).text),
			rows: [...element.querySelectorAll('tbody tr')].map((row) => ({
				head: row.querySelector('th')?.textContent.trim() ?? '',
				cells: [...row.querySelectorAll('td')].map(split)
			}))
		};
	});
}

/** The number in a text of a page in English: "−3", "12%", "+4.5". */
export function numberSeen(text: string): number {
	const number = Number(text.replace(/[,%+=]/g, '').replace('\u2212', '-'));
	return text.endsWith('%') ? number / 100 : number;
}
