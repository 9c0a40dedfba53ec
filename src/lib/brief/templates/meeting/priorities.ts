/** What matters first: the topics named most often, and how sure that is. */
import type { ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Block } from '../../blocks.ts';
import type { IntervalBarsBlock } from '../../chart-blocks.ts';
import { priorityRankings } from '../../findings/priorities.ts';
import { name, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import type { Context } from './context.ts';
import { mostOftenNamed, rankingBlock, rowsInChart, withWithheld } from './rankings.ts';
import { missingSentences, surenessIn, sureSentences } from './sure.ts';
import { sureChart } from './sure-chart.ts';
import { sureTable } from './sure-table.ts';
import { untold } from './untold.ts';

export function prioritySection(context: Context): Block[] {
	const { locale } = context.wording;
	const told = priorityRankings(context.figures).map((question) => ({
		question,
		blocks: priorityBlocks(question, context)
	}));
	const silent = told.filter(({ blocks }) => blocks.length === 0).map(({ question }) => question);
	const blocks = [...told.flatMap((each) => each.blocks), ...untold(silent, context)];
	if (blocks.length === 0) return [];
	return [
		{ kind: 'heading', level: 2, id: 'priorities', text: m.brief_first({}, { locale }) },
		...blocks
	];
}

function priorityBlocks(question: ToldQuestion, context: Context): Block[] {
	const title = titleOf(question, context);
	const chart = sureTopics(question, { wanted: rowsInChart, title }, context);
	if (chart === undefined) return rankingBlock(question, title, context);
	const said = [...sureSentences(question, context), ...missingSentences(question, context)];
	return [{ kind: 'paragraph', text: paragraphOf(said, context.wording.locale) }, chart];
}

/**
 * A chart with its table; nothing where it is not known how sure the places are.
 * @param wanted how many topics, ties apart
 */
export function sureTopics(
	question: ToldQuestion,
	{ wanted, title }: { wanted: number; title: Text },
	context: Context
): IntervalBarsBlock | undefined {
	const sure = surenessIn(question, context);
	const [part] = question.parts;
	if (sure === undefined || part === undefined) return undefined;
	const told = mostOftenNamed(part, wanted);
	const shown = withWithheld(question, part, told);
	const table = sureTable({ question, part, shown }, sure, title, context);
	const topics = told.map(({ value }) => value);
	return sureChart({ question, part }, topics, table, context);
}

function titleOf(question: ToldQuestion, { figures, wording: { locale } }: Context): Text {
	return priorityRankings(figures).length === 1
		? m.brief_most_named({}, { locale })
		: name(question.title[locale]);
}
