import { m } from '../../../i18n/paraglide/messages.js';
import type { Block } from '../../blocks.ts';
import { name } from '../../text.ts';
import type { Context } from './context.ts';
import { priorityRankings } from '../../findings/priorities.ts';
import { rankingBlock } from './rankings.ts';
import { sureBlocks } from './sure.ts';
import { untold } from './untold.ts';

/** What matters first: the topics named most often. */
export function prioritySection(context: Context): Block[] {
	const { locale } = context.wording;
	const rankings = priorityRankings(context.figures);
	const told = rankings.map((question) => {
		const title =
			rankings.length === 1 ? m.brief_most_named({}, { locale }) : name(question.title[locale]);
		const blocks = rankingBlock(question, title, context);
		return { question, blocks: [...blocks, ...sureBlocks(question, context)] };
	});
	const silent = told.filter(({ blocks }) => blocks.length === 0).map(({ question }) => question);
	const blocks = [...told.flatMap((each) => each.blocks), ...untold(silent, context)];
	if (blocks.length === 0) return [];
	return [
		{ kind: 'heading', level: 2, id: 'priorities', text: m.brief_first({}, { locale }) },
		...blocks
	];
}
