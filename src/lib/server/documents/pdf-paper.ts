/** A document as the PDF template takes it: plain JSON with its charts drawn. Nothing else is decided here. */
import type { Block, TableBlock } from '../../brief/blocks.ts';
import type { ChartBlock } from '../../brief/chart-blocks.ts';
import { numberedCaption, versionLine, type Captioned } from '../../brief/captions.ts';
import type { BriefDocument } from '../../brief/document.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Text } from '../../brief/text.ts';
import { chartAsVectors } from './chart-picture.ts';
import { columnShares } from './column-shares.ts';
import { headingCounter, type PaperHeading } from './pdf-headings.ts';
import { xmlText } from './xml-text.ts';

/** A table, which of all it is from 1, and the part of its width that each column is given. */
type PaperTable = TableBlock & { place: number; shares: number[] };

/** A chart, the name of its drawing, and how wide that is in points. */
type PaperChart = Pick<ChartBlock, 'kind' | 'title' | 'description'> & {
	drawing: string;
	width: number;
	/** Of a chart that sums up another, its base alone. */
	said: { table: PaperTable } | { base: Text };
};

export type PaperBlock =
	| Exclude<Block, { kind: 'heading' | 'table' | 'chart' | 'coverage' }>
	| PaperHeading
	| PaperTable
	| PaperChart
	| { kind: 'coverage'; summary: Text; charts: PaperChart[]; tables: PaperTable[] };

interface Paper {
	locale: Locale;
	title: string;
	landscape: boolean;
	/** Nothing where it is a draft. */
	version: null | { line: string; sha256: string; published: [number, number, number] };
	blocks: PaperBlock[];
}

const encoder = new TextEncoder();
const pointsPerPixel = 0.75;

/** By name: `paper.json`, and the drawings that it names. */
export function paperOf(document: BriefDocument): ReadonlyMap<string, Uint8Array> {
	const { locale, title, orientation } = document;
	const files = new Map<string, Uint8Array>();

	// A letter is no report: its parts have no numbers.
	const counted = headingCounter(document.blocks, document.template !== 'invitation');
	/** How many of each kind stand before. */
	const placed = { table: 0, figure: 0 };
	function captioned(kind: Captioned, caption: Text): Text {
		placed[kind] += 1;
		return numberedCaption(kind, placed[kind], caption, locale).text;
	}

	function ruled(table: TableBlock): PaperTable {
		const caption = captioned('table', table.caption);
		return { ...table, caption, place: placed.table, shares: columnShares(table) };
	}

	function drawn(chart: ChartBlock): PaperChart {
		const { svg, width } = chartAsVectors(chart, locale);
		const drawing = `chart-${files.size}.svg`;
		files.set(drawing, encoder.encode(svg));
		return {
			kind: chart.kind,
			title: captioned('figure', chart.title),
			description: chart.description,
			drawing,
			width: width * pointsPerPixel,
			said: chart.summary ? { base: chart.base } : { table: ruled(chart.table) }
		};
	}

	function paperBlock(block: Block): PaperBlock {
		switch (block.kind) {
			case 'heading':
				return counted(block);
			case 'table':
				return ruled(block);
			case 'chart':
				return drawn(block);
			case 'coverage':
				return {
					kind: block.kind,
					summary: block.summary,
					charts: block.chart ? [drawn(block.chart)] : [],
					tables: block.tables.map(ruled)
				};
			default:
				return block;
		}
	}

	const paper: Paper = {
		locale,
		title,
		landscape: orientation === 'landscape',
		version: versionOf(document),
		blocks: document.blocks.map(paperBlock)
	};
	const cleaned = JSON.stringify(paper, (_, value: unknown) =>
		typeof value === 'string' ? onPaper(value) : value
	);
	return files.set('paper.json', encoder.encode(cleaned));
}

function versionOf(document: BriefDocument): Paper['version'] {
	const { version } = document;
	const line = versionLine(document);
	if (version === undefined || line === undefined) return null;
	const published = new Date(version.publishedAt);
	return {
		line,
		sha256: version.sha256,
		published: [published.getUTCFullYear(), published.getUTCMonth() + 1, published.getUTCDate()]
	};
}

/** So many characters without a place to break: a word that no line may have room for. */
const overlong =
	/[^\s\u200b\p{Script=Han}\u3000-\u303f\uff00-\uffef]{30}(?<!\u200d)(?=[\p{L}\p{N}\p{P}\p{S}])/gu;

function onPaper(text: string): string {
	return xmlText(text).replaceAll('\ufeff', '').replace(overlong, '$&\u200b');
}
