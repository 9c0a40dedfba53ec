/** What stands in a chart for a figure. */
import type { Shown } from '../brief/chart-blocks.ts';

/** Nothing where there is no figure, or it is withheld. */
export function sizeOf(shown: Shown): number | null {
	return typeof shown === 'string' || 'withheld' in shown ? null : shown.value;
}

/** Short enough for a cell. */
export function signOf(shown: Shown): string {
	return typeof shown === 'string' ? shown : shown.text;
}

/** Where there is room for a word: that it is withheld. */
export function inWords(shown: Shown): string {
	if (typeof shown === 'string') return shown;
	return 'withheld' in shown ? shown.label : shown.text;
}
