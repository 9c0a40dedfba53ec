import type { Cell, TableBlock } from '../../../brief/blocks.ts';
import type { Wording } from '../../../brief/wording.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { OptionCount } from '../../../rollup/types.ts';
import { numberColumn, textColumn } from './columns.ts';
import type { Leaf } from './leaves.ts';
import { answeredBase } from './notes.ts';

/** More options than this are a long list. */
const longList = 12;

/** How often each option was chosen. */
export function optionsTable(
	question: Leaf,
	counts: readonly OptionCount[],
	wording: Wording
): TableBlock {
	const { locale } = wording;
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			textColumn(m.brief_column_answer({}, { locale })),
			numberColumn(m.brief_column_count({}, { locale })),
			numberColumn(m.brief_column_share({}, { locale }))
		],
		rows: inOrder(counts).map((option): Cell[] => [
			option.text[locale],
			wording.count(option.count),
			wording.share(option.count / question.answered)
		]),
		base: answeredBase(question, wording)
	};
}

/** Long lists are read most chosen first; short ones, and scales, as they were asked. */
function inOrder(counts: readonly OptionCount[]): readonly OptionCount[] {
	return counts.length > longList ? [...counts].sort((a, b) => b.count - a.count) : counts;
}
