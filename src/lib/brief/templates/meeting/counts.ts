/** One closed question as a compact table. */
import type { ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { toldIn } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Cell, TableBlock } from '../../blocks.ts';
import { sentences, textOf } from '../../wording.ts';
import type { Wording } from '../../wording.ts';
import { baseOf, baseSentences, signSentence } from './bases.ts';
import { leading } from './leading.ts';
import { matrixTable } from './matrix.ts';

/** Of longer lists only the first rows are shown, most chosen first. */
const longList = 12;
const rowsOfLongList = 10;

/** Nothing for rankings, for numbers typed in, and where no figure of the answers is told. */
export function countsTable(
	question: ToldQuestion,
	version: number,
	wording: Wording
): TableBlock[] {
	switch (question.kind) {
		case 'choice':
		case 'selection':
		case 'rating':
			return question.parts
				.filter(tellsAnswers)
				.map((part) => optionsTable(question, part, version, wording));
		case 'matrix':
			return matrixTable(question, version, wording);
		case 'number':
		case 'ranking':
			return [];
	}
}

/** More than how many answered. */
export function tellsAnswers(part: ToldPart): boolean {
	return toldIn({ ...part, answered: 'withheld' }) > 0;
}

function optionsTable(
	question: ToldQuestion,
	part: ToldPart,
	version: number,
	wording: Wording
): TableBlock {
	const { locale } = wording;
	const { shown, leftOut } = shownOptions(question, part);
	const rows = shown.map(({ text, count }): Cell[] => [
		text[locale],
		wording.told(count),
		wording.toldShare(count, baseOf(part))
	]);
	const base: string[] = baseSentences(part, version, wording);
	if (question.kind === 'selection') base.push(m.brief_base_several({}, { locale }));
	if (part.mean !== undefined && part.mean !== 'withheld') {
		base.push(m.brief_mean_is({ mean: textOf(wording.decimal(part.mean)) }, { locale }));
	}
	if (leftOut > 0) base.push(m.brief_left_out({ count: wording.count(leftOut).text }, { locale }));
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			{ header: m.brief_column_answer({}, { locale }), type: 'text' },
			{ header: m.brief_column_count({}, { locale }), type: 'number' },
			{ header: m.brief_column_share({}, { locale }), type: 'number' }
		],
		rows,
		base: sentences([...base, ...signSentence(rows, wording)], locale),
		compact: true
	};
}

/** All options; of a long list the first of those whose counts are told. */
function shownOptions({ options }: ToldQuestion, { counts }: ToldPart) {
	const rows = options.map(({ value, text }) => ({
		text,
		count: counts.find((count) => count.value === value)?.count ?? ('withheld' as const)
	}));
	if (rows.length <= longList) return { shown: rows, leftOut: 0 };
	const told = rows.flatMap(({ text, count }) => (count === 'withheld' ? [] : [{ text, count }]));
	const { shown } = leading(told, ({ count }) => count, rowsOfLongList);
	return { shown, leftOut: rows.length - shown.length };
}
