import { m } from '../../../i18n/paraglide/messages.js';
import type { RollUp } from '../../../rollup/types.ts';
import type { Block } from '../../blocks.ts';
import type { Wording } from '../../wording.ts';
import { priorityRankings, rankingBlock } from './rankings.ts';

/** What matters first: the topics named most often. */
export function prioritySection(rollUp: RollUp, wording: Wording): Block[] {
	const { locale } = wording;
	const rankings = priorityRankings(rollUp);
	const charts = rankings.flatMap((question) => {
		const title =
			rankings.length === 1 ? m.brief_most_named({}, { locale }) : question.title[locale];
		return rankingBlock(question, title, `chart-${question.name}`, wording);
	});
	if (charts.length === 0) return [];
	return [
		{ kind: 'heading', level: 2, id: 'priorities', text: m.brief_first({}, { locale }) },
		...charts
	];
}
