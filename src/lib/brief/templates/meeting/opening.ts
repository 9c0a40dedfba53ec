/** The summary: one page that stands alone. */
import type { ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Block } from '../../blocks.ts';
import { optionAddress, partAddress } from '../../cells.ts';
import { name, say, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import { baseAddress } from './bases.ts';
import type { Context } from './context.ts';
import { correction } from './correction.ts';
import { answersReceived } from './coverage.ts';
import { priorityRankings } from '../../findings/priorities.ts';
import { atAGlance, summaryCharts } from './glance.ts';
import { mostOftenNamed, optionText } from './rankings.ts';

/** How many topics the first sentence names, ties apart. */
const topicsInLead = 3;

export function opening(context: Context): Block[] {
	const { about, wording } = context;
	const { locale } = wording;
	const blocks: Block[] = [
		{
			kind: 'heading',
			level: 1,
			id: 'title',
			text: say((put) =>
				m.brief_title({ meeting: put(name(about.meetingName[locale])) }, { locale })
			)
		},
		{
			kind: 'paragraph',
			text: say((put) =>
				m.brief_consultation(
					{
						consultation: put(name(about.consultationName[locale])),
						opens: put(name(wording.date(about.opensAt))),
						closes: put(name(wording.date(about.closesAt)))
					},
					{ locale }
				)
			)
		}
	];
	if (about.demonstration) blocks.push(generatedData(context));
	blocks.push(
		{ kind: 'paragraph', lead: true, text: lead(context) },
		keyFigures(context),
		...atAGlance(context),
		...summaryCharts(context),
		...correction(context),
		{ kind: 'page-break' }
	);
	return blocks;
}

export function generatedData({ wording: { locale } }: Context): Block {
	return {
		kind: 'note',
		tone: 'demonstration',
		title: m.brief_generated_title({}, { locale }),
		paragraphs: [m.brief_generated_text({}, { locale })]
	};
}

function lead(context: Context): Text {
	const { figures, wording } = context;
	const { locale } = wording;
	if (figures.responses === 0) return m.brief_no_answers({}, { locale });
	const topics = priorityRankings(figures).flatMap((question) =>
		question.parts.flatMap((part) => leadingTopics(question, part, context))
	);
	return paragraphOf([...topics, answersReceived(context)], locale);
}

/** Nothing where no count is told. */
function leadingTopics(question: ToldQuestion, part: ToldPart, context: Context): Text[] {
	const { figures, ledger, wording } = context;
	const { locale } = wording;
	const at = partAddress(question, part);
	const base = baseAddress(question, part);
	const shown = mostOftenNamed(part, topicsInLead);
	if (shown.length === 0) return [];
	const topics = wording.series(
		shown.map(({ value }) =>
			say((put) =>
				m.brief_lead_topic(
					{
						topic: put(name(optionText(question, value, locale))),
						named: put(ledger.count(`${optionAddress(at, value)}/count`, base)),
						ballots: put(ledger.count(base))
					},
					{ locale }
				)
			)
		)
	);
	return [
		say((put) =>
			part.since === figures.version
				? m.brief_lead_topics({ topics: put(topics) }, { locale })
				: m.brief_lead_topics_of_version(
						{ topics: put(topics), version: put(ledger.plainCount(`${at}/version`)) },
						{ locale }
					)
		)
	];
}

function keyFigures({ ledger, wording: { locale } }: Context): Block {
	const share = ledger.share('coverage/submitted', 'coverage/asked');
	return {
		kind: 'key-figures',
		figures: [
			{ label: m.brief_asked({}, { locale }), figure: ledger.plainCount('coverage/asked') },
			{ label: m.brief_answered({}, { locale }), figure: ledger.plainCount('coverage/submitted') },
			...(typeof share === 'string' || 'withheld' in share
				? []
				: [
						{
							label: m.brief_share_answered({}, { locale }),
							figure: share,
							note: m.brief_of_asked({}, { locale })
						}
					])
		]
	};
}
