import type { Cell, TableBlock } from '../../../brief/blocks.ts';
import type { Wording } from '../../../brief/wording.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { TextFigures } from '../../../rollup/types.ts';
import { numberColumn, textColumn } from './columns.ts';

/** How many wrote something, question by question. */
export function openTable(questions: readonly TextFigures[], wording: Wording): TableBlock {
	const { locale } = wording;
	return {
		kind: 'table',
		caption: m.desk_results_open({}, { locale }),
		columns: [
			textColumn(m.brief_column_question({}, { locale })),
			numberColumn(m.desk_column_text_answers({}, { locale })),
			numberColumn(m.desk_column_shown({}, { locale })),
			numberColumn(m.brief_column_share({}, { locale }))
		],
		rows: questions.map(({ title, answered, asked }): Cell[] => [
			title[locale],
			wording.count(answered),
			wording.count(asked),
			wording.share(asked === 0 ? null : answered / asked)
		]),
		base: m.desk_results_base_open({}, { locale })
	};
}
