/** Questions that hold others are read part by part: counted, weighed, and for each column alike. */
import type { LocalizedText } from '../../../i18n/locales.ts';
import type { ColumnFindings, Findings } from '../../../rollup/findings.ts';
import type { PartsFigures, QuestionRollUp } from '../../../rollup/types.ts';

export type LeafFigures = Exclude<QuestionRollUp, PartsFigures>;

export interface Leaf<Counted extends LeafFigures = LeafFigures> {
	/** The question at the top. */
	question: string;
	/** Down to this part; empty for the question itself. */
	path: readonly string[];
	/** Of the parts on that path. */
	titles: readonly LocalizedText[];
	/** `asked` and `answered` count rows or panels, not responses. */
	inRows: boolean;
	counted: Counted;
	/** Null where each respondent has one voice. */
	weighed: LeafFigures | null;
	columns: LeafColumn[];
}

export interface LeafColumn {
	value: string;
	counted: LeafFigures;
	weighed: LeafFigures | null;
}

interface Branch {
	counted: QuestionRollUp;
	weighed: QuestionRollUp | null;
}
interface Tree extends Branch {
	columns: (Branch & { value: string })[];
}

export function leavesOf({
	columns,
	...findings
}: Findings & { columns: readonly ColumnFindings[] }): Leaf[] {
	const tree: Tree = {
		...branchOf(findings),
		columns: columns.map((column) => ({ value: column.value, ...branchOf(column) }))
	};
	return leavesIn(tree, { question: findings.counted.name, path: [], titles: [], inRows: false });
}

function branchOf({ counted, weighed }: Findings): Branch {
	return { counted, weighed: weighed && 'figures' in weighed ? weighed.figures : null };
}

function leavesIn(
	tree: Tree,
	place: Pick<Leaf, 'question' | 'path' | 'titles' | 'inRows'>
): Leaf[] {
	const { counted } = tree;
	const inside = (inRows: boolean, parts: readonly QuestionRollUp[]) =>
		parts.flatMap((part, index) =>
			leavesIn(partOf(tree, index, part), {
				question: place.question,
				path: [...place.path, part.name],
				titles: [...place.titles, part.title],
				inRows
			})
		);
	if (counted.kind === 'parts') return inside(place.inRows, counted.parts);
	const columns = tree.columns.flatMap(({ value, counted: own, weighed }): LeafColumn[] =>
		own.kind === 'parts' ? [] : [{ value, counted: own, weighed: asLeaf(weighed) }]
	);
	const leaf: Leaf = { ...place, counted, weighed: asLeaf(tree.weighed), columns };
	return counted.kind === 'growing' ? [leaf, ...inside(true, counted.parts)] : [leaf];
}

function asLeaf(figures: QuestionRollUp | null): LeafFigures | null {
	return figures === null || figures.kind === 'parts' ? null : figures;
}

function partOf({ weighed, columns }: Tree, index: number, counted: QuestionRollUp): Tree {
	return {
		counted,
		weighed: partAt(weighed, index),
		columns: columns.flatMap((column) => {
			const own = partAt(column.counted, index);
			return own
				? [{ value: column.value, counted: own, weighed: partAt(column.weighed, index) }]
				: [];
		})
	};
}

function partAt(figures: QuestionRollUp | null, index: number): QuestionRollUp | null {
	return figures && 'parts' in figures ? (figures.parts[index] ?? null) : null;
}
