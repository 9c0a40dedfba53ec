/** What an executive must see at a glance: in a few lines and one chart, each told in full further on. */
import type { ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Block } from '../../blocks.ts';
import { priorityRankings } from '../../findings/priorities.ts';
import { name, say, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import type { Context } from './context.ts';
import { regionsApart } from './dissent.ts';
import { comparison, topicsPutFirst } from './industry-compared.ts';
import { sureTopics } from './priorities.ts';
import { ballotSentences } from './rankings.ts';
import { mostMovedTopics } from './since.ts';
import { certainSentences, surenessIn } from './sure.ts';
import { levelOf } from './sure-table.ts';

/** How many topics the chart has, ties apart. */
const topicsInSummary = 5;

/** Nothing where nothing of it is told. */
export function atAGlance(context: Context): Block[] {
	const { locale } = context.wording;
	const sure = priorityRankings(context.figures).flatMap((question) => {
		const sentences = certainSentences(question, context);
		return sentences.length === 0 ? [] : [paragraphOf(sentences, locale)];
	});
	const rose = mostMovedTopics('up', 1, context);
	const apart = regionsApart(context);
	const items = [
		...sure,
		...(apart ? [say((put) => m.brief_glance_regions({ regions: put(apart) }, { locale }))] : []),
		...industry(context),
		...(rose ? [say((put) => m.brief_glance_rose({ topics: put(rose) }, { locale }))] : [])
	];
	return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

function industry(context: Context): Text[] {
	const { wording } = context;
	const { locale } = wording;
	const found = comparison(context);
	if (found === undefined || found.compared.every(({ putFirst }) => putFirst === undefined))
		return [];
	const both = topicsPutFirst('both', found, context);
	return [
		both.length === 0
			? m.brief_glance_industry_apart({}, { locale })
			: say((put) => m.brief_glance_industry({ topics: put(wording.series(both)) }, { locale }))
	];
}

/** Of each question of priorities; nothing where it is not known how sure its places are. */
export function summaryCharts(context: Context): Block[] {
	return priorityRankings(context.figures).flatMap((question) => {
		const title = summaryTitle(question, context);
		const chart = sureTopics(question, { wanted: topicsInSummary, title }, context);
		if (chart === undefined) return [];
		const id = `chart-summary-${question.name}`;
		return [{ ...chart, id, base: summaryBase(question, context), summary: true as const }];
	});
}

/** Another than that of the whole chart: no two figures of a document are called the same. */
function summaryTitle({ title }: ToldQuestion, { figures, wording: { locale } }: Context): Text {
	const question = name(title[locale]);
	return priorityRankings(figures).length === 1
		? m.brief_first({}, { locale })
		: say((put) => m.brief_glance_first({ question: put(question) }, { locale }));
}

function summaryBase(question: ToldQuestion, context: Context): Text {
	const { locale } = context.wording;
	const [part] = question.parts;
	const sure = surenessIn(question, context);
	if (part === undefined || sure === undefined) return '';
	const level = levelOf(sure, context);
	return paragraphOf(
		[
			...ballotSentences({ question, part }, context),
			say((put) => m.brief_glance_intervals({ level: put(level) }, { locale }))
		],
		locale
	);
}
