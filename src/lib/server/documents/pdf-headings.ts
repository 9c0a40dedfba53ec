import type { Block, HeadingBlock } from '../../brief/blocks.ts';

/** A heading as it looks, and where it stands in the outline. */
export interface PaperHeading extends HeadingBlock {
	/** A reader's outline begins at 1 and never leaps from a section to what is two levels below it. */
	outline: number;
	/** "2.1"; nothing before a title or where headings are not numbered. */
	number: string;
}

/** In the order in which headings come. */
export function headingCounter(
	blocks: readonly Block[],
	numbered: boolean
): (heading: HeadingBlock) => PaperHeading {
	const titled = blocks.some((block) => block.kind === 'heading' && block.level === 1);
	let above = 0;
	let sections = 0;
	let within = 0;

	function count(level: HeadingBlock['level']): string {
		if (level === 1) return '';
		if (level === 2) {
			sections += 1;
			within = 0;
			return String(sections);
		}
		within += 1;
		return `${sections}.${within}`;
	}

	return (heading) => {
		const { level } = heading;
		above = Math.min(titled ? level : Math.max(1, level - 1), above + 1);
		const number = numbered ? count(level) : '';
		return { ...heading, outline: above, number };
	};
}
