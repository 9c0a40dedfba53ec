import type { QuestionView } from '../contract.ts';

/** The class of a label or legend that is not seen, or only where a table is stacked. */
export function titleClass({ row, titleHidden }: QuestionView): string | undefined {
	if (row !== undefined) return 'cell-title';
	return titleHidden ? 'visually-hidden' : undefined;
}
