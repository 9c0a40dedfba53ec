/** Questions set against regions, groups, languages, quotability or another question: one row a figure. */
import { inAllLanguages, type Locale } from '../i18n/locales.ts';
import type { CrossFindings } from '../rollup/cross-findings.ts';
import type { ColumnFindings } from '../rollup/findings.ts';
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import type { StandingKind } from '../rollup/view.ts';
import type { Cell } from './columns.ts';
import { figureHeads, figureObject, figureRows, type FigureRow } from './figures.ts';

/** A figure of those who stand in one column. */
export interface CrossedRow {
	/** A standing, or `question.` and the name of the other question. */
	by: string;
	/** A region, a group, a language, a way to quote, or an option of the other question. */
	column: string;
	columnLabel: (locale: Locale) => string;
	row: FigureRow;
}

export const crossedHeads = ['by', 'column', 'column_label', ...figureHeads] as const;
export type CrossedHead = (typeof crossedHeads)[number];

/** By the names of `crossedHeads`, and in their order. */
export function crossedObject(
	{ by, column, columnLabel, row }: CrossedRow,
	locale: Locale
): Record<CrossedHead, Cell> {
	return { by, column, column_label: columnLabel(locale), ...figureObject(row, locale) };
}

/** @param label what a value of the standing is called */
export function standingRows(
	kind: StandingKind,
	columns: readonly ColumnFindings[],
	label: (kind: StandingKind, value: string, locale: Locale) => string
): CrossedRow[] {
	return columns.flatMap((found) =>
		figureRows(found).map((row) => ({
			by: kind,
			column: found.value,
			columnLabel: (locale: Locale) => label(kind, found.value, locale),
			row
		}))
	);
}

/** Those who gave the column's answer, and of them those who gave each answer of the rows. */
export function questionRows({ rows, columns, counted, weighed }: CrossFindings): CrossedRow[] {
	const other = weighed && 'table' in weighed ? weighed : null;
	const position = { question: rows.name, part: '', titles: [rows.title] };
	return counted.columns.flatMap(({ value, base }, at): CrossedRow[] => {
		const shared = {
			by: `question.${columns.name}`,
			column: value,
			columnLabel: (locale: Locale) => optionOf(columns, value)?.text[locale] ?? value
		};
		const scale = base / (other?.table.columns[at]?.base ?? base);
		const cells = counted.rows.map((row, index): CrossedRow => {
			const weighted = other?.table.rows[index]?.counts[at];
			const text = optionOf(rows, row.value)?.text ?? inAllLanguages(row.value);
			return {
				...shared,
				row: {
					...position,
					option: { value: row.value, text },
					figure: 'count',
					value: row.counts[at] ?? 0,
					base: { of: 'answered', count: base },
					...(other &&
						weighted !== undefined &&
						base > 0 && {
							weighted: weighted * scale,
							weighting: other.description.weighting
						})
				}
			};
		});
		return [{ ...shared, row: { ...position, figure: 'answered', value: base } }, ...cells];
	});
}

function optionOf({ options }: QuestionSpecification, value: string) {
	return options.find((option) => option.value === value);
}
