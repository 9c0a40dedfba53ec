import { m } from '../../../i18n/paraglide/messages.js';
import type { BriefFigures } from '../../about.ts';
import type { Block } from '../../blocks.ts';
import type { Wording } from '../../wording.ts';
import { priorityRankings, rankingBlock } from './rankings.ts';
import { untold } from './untold.ts';

/** What matters first: the topics named most often. */
export function prioritySection(figures: BriefFigures, wording: Wording): Block[] {
	const { locale } = wording;
	const rankings = priorityRankings(figures);
	const told = rankings.map((question) => {
		const title =
			rankings.length === 1 ? m.brief_most_named({}, { locale }) : question.title[locale];
		return { question, blocks: rankingBlock(question, title, figures.version, wording) };
	});
	const silent = told.filter(({ blocks }) => blocks.length === 0).map(({ question }) => question);
	const blocks = [...told.flatMap((each) => each.blocks), ...untold(silent, wording)];
	if (blocks.length === 0) return [];
	return [
		{ kind: 'heading', level: 2, id: 'priorities', text: m.brief_first({}, { locale }) },
		...blocks
	];
}
