/** The tables of a document, in the order in which they are numbered. */
import type { Block, TableBlock } from './blocks.ts';

export function tablesOf(blocks: readonly Block[]): TableBlock[] {
	return blocks.flatMap((block): TableBlock[] => {
		switch (block.kind) {
			case 'table':
				return [block];
			case 'chart':
				return block.summary ? [] : [block.table];
			case 'coverage':
				return [...(block.chart ? [block.chart.table] : []), ...block.tables];
			default:
				return [];
		}
	});
}
