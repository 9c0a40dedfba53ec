/** That no number of a document stands unbound, and none says anything but its cell. */
import type { BlankAnswer, Block, TableBlock } from './blocks.ts';
import type { ChartBlock } from './chart-blocks.ts';
import type { Cells } from './cells.ts';
import { runsOf, type Figure, type Run, type Text } from './text.ts';

/** What is wrong with a number in a document; for those who write templates, not for readers. */
export type BindingFault =
	| { fault: 'digits-in-words'; words: string }
	| { fault: 'no-source'; figure: Figure }
	| { fault: 'no-cell'; figure: Figure }
	| { fault: 'other-value'; figure: Figure; cell: number };

/** Nothing where every number stands for its cell. */
export function bindingFaults(blocks: readonly Block[], cells: Cells): BindingFault[] {
	return blocks
		.flatMap(textsOf)
		.flatMap(runsOf)
		.flatMap((run) => faultsOf(run, cells));
}

function faultsOf(run: Run, cells: Cells): BindingFault[] {
	if (typeof run === 'string') {
		return /\p{N}/u.test(run) ? [{ fault: 'digits-in-words', words: run }] : [];
	}
	if ('name' in run || 'withheld' in run) return [];
	if (run.source === undefined) return [{ fault: 'no-source', figure: run }];
	const { cell, base, as } = run.source;
	const value = cells.get(cell);
	const whole = base === undefined ? undefined : cells.get(base);
	if (typeof value !== 'number') return [{ fault: 'no-cell', figure: run }];
	if (as !== 'share') {
		return value === run.value ? [] : [{ fault: 'other-value', figure: run, cell: value }];
	}
	if (typeof whole !== 'number') return [{ fault: 'no-cell', figure: run }];
	const share = value / whole;
	return share === run.value ? [] : [{ fault: 'other-value', figure: run, cell: share }];
}

/** Every text of a block but a respondent's own words. */
export function textsOf(block: Block): Text[] {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return [block.text];
		case 'list':
			return block.items;
		case 'key-figures':
			return block.figures.flatMap(({ label, figure, note }) => [label, figure, ...given(note)]);
		case 'table':
			return tableTexts(block);
		case 'chart':
			return chartTexts(block);
		case 'quotation':
			return [
				block.attribution,
				block.question,
				...given(block.language),
				...given(block.translation)
			];
		case 'note':
			return [...given(block.title), ...block.paragraphs];
		case 'coverage':
			return [
				block.summary,
				...(block.chart ? chartTexts(block.chart) : []),
				...block.tables.flatMap(tableTexts)
			];
		case 'letter-head':
			return [
				...block.organization,
				block.dated,
				...block.details.flatMap(({ label, value }) => [label, value]),
				block.to.label,
				...block.to.items,
				block.subject.label,
				block.subject.text
			];
		case 'cover':
			return [
				...block.organization,
				...block.marks,
				block.type,
				...block.rows.flatMap(({ label, value, beside }) => [label, value, ...given(beside)]),
				block.abstract.label,
				block.abstract.text
			];
		case 'blank-question':
			return [block.number, block.title, ...block.instructions, ...answerTexts(block.answer)];
		case 'page-break':
			return [];
	}
}

function given(text: Text | undefined): Text[] {
	return text === undefined ? [] : [text];
}

function answerTexts(answer: BlankAnswer): Text[] {
	switch (answer.kind) {
		case 'lines':
			return [];
		case 'choices':
			return answer.options.map(({ text }) => text);
		case 'places':
			return answer.options;
		case 'grid':
			return [...answer.columns, ...answer.rows];
	}
}

function tableTexts({ caption, columns, rows, base }: TableBlock): Text[] {
	return [caption, ...columns.map(({ header }) => header), ...rows.flat(), base];
}

function chartTexts(chart: ChartBlock): Text[] {
	const { title, unit, base, description, table } = chart;
	return [title, unit, base, description, ...drawnTexts(chart), ...tableTexts(table)];
}

function drawnTexts(chart: ChartBlock): Text[] {
	switch (chart.drawing) {
		case 'interval-bars':
			return chart.bars.flatMap(({ label, figure, interval, beside }) => [
				label,
				figure,
				...(interval ? [interval.low, interval.high] : []),
				beside
			]);
		case 'two-sided':
			return [...chart.sides, ...chart.rows.flatMap(({ label, figures }) => [label, ...figures])];
		case 'tiles':
			return chart.tiles.flatMap(({ label, share, beside }) => [label, share, beside]);
		case 'heat-map':
			return [...chart.columns, ...chart.rows.flatMap(({ label, cells }) => [label, ...cells])];
		default:
			return chart.bars.flatMap(({ label, figure }) => [label, figure]);
	}
}
