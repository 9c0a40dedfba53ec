/** What stands in a document, in ways that readers of several formats can be asked for it. */
import type { Block } from '../../src/lib/brief/blocks.ts';
import { textsOf } from '../../src/lib/brief/bound.ts';
import type { ChartBlock } from '../../src/lib/brief/chart-blocks.ts';
import { plain, runsOf, type Text } from '../../src/lib/brief/text.ts';

/** With the chart of the coverage as a block of its own. */
export function withChartsApart(blocks: readonly Block[]): Block[] {
	return blocks.flatMap((block) => {
		if (block.kind !== 'coverage' || block.chart === undefined) return [block];
		const { chart, ...coverage } = block;
		return [chart, coverage];
	});
}

export function chartsIn(blocks: readonly Block[]): ChartBlock[] {
	return withChartsApart(blocks).filter((block) => block.kind === 'chart');
}

/** What stands on paper beside the picture of a chart: its table, or that of the chart it sums up. */
export function besidePicture({ summary, base, table }: ChartBlock): Text[] {
	return summary ? [base] : textsOf(table);
}

/** Every text on paper; of a chart its title and what stands beside its picture. */
export function textsOnPaper(blocks: readonly Block[]): string[] {
	return withChartsApart(blocks).flatMap((block) => {
		const texts = block.kind === 'chart' ? [block.title, ...besidePicture(block)] : textsOf(block);
		return [...texts.map(plain), ...(block.kind === 'quotation' ? [block.text] : [])];
	});
}

/** Every figure on paper as it is written, as often as it stands there. */
export function figuresOnPaper(blocks: readonly Block[]): string[] {
	return withChartsApart(blocks)
		.flatMap((block) => (block.kind === 'chart' ? besidePicture(block) : textsOf(block)))
		.flatMap(runsOf)
		.flatMap((run) => (typeof run === 'object' && 'value' in run ? [run.text] : []));
}

/** Without what the end of a line puts in or takes out, hyphens too, and without marks of direction. */
export function squeezed(text: string): string {
	return text.replaceAll(/[\s\ufeff\u00ad\u200b\u200e\u200f\u2066-\u2069\u2010\u2011-]/g, '');
}
