/** One closed question as a compact table. */
import type { ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { toldIn } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Cell, TableBlock } from '../../blocks.ts';
import { optionAddress, partAddress } from '../../cells.ts';
import { name, say, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import { baseAddress, baseSentences, severalSentence, signSentence } from './bases.ts';
import type { Context } from './context.ts';
import { leading } from './leading.ts';
import { matrixTable } from './matrix.ts';

/** Of longer lists only the first rows are shown, most chosen first. */
const longList = 12;
const rowsOfLongList = 10;

/** Nothing for rankings, for numbers typed in, and where no figure of the answers is told. */
export function countsTable(question: ToldQuestion, context: Context): TableBlock[] {
	switch (question.kind) {
		case 'choice':
		case 'selection':
		case 'rating':
			return question.parts
				.filter(tellsAnswers)
				.map((part) => optionsTable(question, part, context));
		case 'matrix':
			return matrixTable(question, context);
		case 'number':
		case 'ranking':
			return [];
	}
}

/** More than how many answered. */
export function tellsAnswers(part: ToldPart): boolean {
	return toldIn({ ...part, answered: 'withheld' }) > 0;
}

function optionsTable(question: ToldQuestion, part: ToldPart, context: Context): TableBlock {
	const { ledger, wording } = context;
	const { locale } = wording;
	const at = partAddress(question, part);
	const base = baseAddress(question, part);
	const { shown, all } = shownOptions(question, part);
	const rows = shown.map(({ text, value }): Cell[] => {
		const count = `${optionAddress(at, value)}/count`;
		return [name(text[locale]), ledger.count(count, base), ledger.share(count, base)];
	});
	const said: Text[] = baseSentences(question, part, context);
	if (question.kind === 'selection') said.push(severalSentence(context));
	if (part.mean !== undefined && part.mean !== 'withheld') {
		const mean = ledger.decimal(`${at}/mean`, base);
		said.push(say((put) => m.brief_mean_is({ mean: put(mean) }, { locale })));
	}
	if (!all) said.push(m.brief_left_out({}, { locale }));
	return {
		kind: 'table',
		caption: name(question.title[locale]),
		columns: [
			{ header: m.brief_column_answer({}, { locale }), type: 'text' },
			{ header: m.brief_column_count({}, { locale }), type: 'number' },
			{ header: m.brief_column_share({}, { locale }), type: 'number' }
		],
		rows,
		base: paragraphOf([...said, ...signSentence(rows, context)], locale),
		compact: true
	};
}

/** All options; of a long list the first of those whose counts are told. */
function shownOptions({ options }: ToldQuestion, { counts }: ToldPart) {
	const known = options.filter(({ value }) => counts.some((count) => count.value === value));
	if (known.length <= longList) return { shown: known, all: known.length === options.length };
	const told = known.flatMap((option) => {
		const count = counts.find(({ value }) => value === option.value)?.count ?? 'withheld';
		return count === 'withheld' ? [] : [{ ...option, count }];
	});
	const { shown } = leading(told, ({ count }) => count, rowsOfLongList);
	return { shown, all: shown.length === options.length };
}
