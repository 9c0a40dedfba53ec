/** Beside industry, and since the last consultation. */
import { wordingFor } from '../../../../brief/wording.ts';
import { m } from '../../../../i18n/paraglide/messages.js';
import type { Changes, TopicStanding } from '../../../../priorities/differences/comparison.ts';
import type { MapOfIndustry } from '../../../../priorities/findings/other-consultations.ts';
import type { PanelLinks } from './behind.ts';
import type { ComparedConsultation, PanelSection } from './panel.ts';
import { nothing, type PanelWording } from './wording.ts';

/** Says so where industry has not been heard. */
export function industrySection(
	id: string,
	map: MapOfIndustry | undefined,
	consultation: ComparedConsultation | undefined,
	wording: PanelWording
): PanelSection {
	const { locale } = wording;
	const head = {
		id: `${id}-industry`,
		title: m.priorities_section_industry({}, { locale })
	};
	if (!map)
		return { ...head, parts: [{ kind: 'text', text: m.priorities_industry_none({}, { locale }) }] };
	const named = {
		places: wording.number(map.places),
		consultation: calledIn(consultation, wording)
	};
	const where = [
		{ topics: map.both, text: m.priorities_industry_both({}, { locale }) },
		{ topics: map.onlyFirst, text: m.priorities_industry_only_developing({}, { locale }) },
		{ topics: map.onlySecond, text: m.priorities_industry_only_industry({}, { locale }) },
		{ topics: map.neither, text: m.priorities_industry_neither({}, { locale }) }
	];
	const ranks = new Map(map.ranks.map((each) => [each.topic, each]));
	return {
		...head,
		parts: [
			{
				kind: 'table',
				table: {
					caption: m.priorities_industry_caption(named, { locale }),
					head: wording.topicHead,
					columns: [
						{ text: m.priorities_industry_where({}, { locale }), type: 'text' },
						{ text: m.priorities_industry_column_here({}, { locale }), type: 'number' },
						{ text: m.priorities_industry_column_industry({}, { locale }), type: 'number' }
					],
					rows: where.flatMap(({ topics, text }) =>
						topics.map((topic) => ({
							head: wording.topic(topic),
							cells: [
								{ text },
								wording.here.derived(
									{ text: wording.place(ranks.get(topic)?.developing ?? null) },
									'ballots'
								),
								wording.industry.derived(
									{ text: wording.place(ranks.get(topic)?.industry ?? null) },
									'ballots'
								)
							]
						}))
					),
					base: m.priorities_industry_base(
						{
							method: wording.chosen.method,
							ballots: wording.number(map.ballots.developing),
							industry: wording.number(map.ballots.industry),
							oneVoice: m.priorities_one_voice({}, { locale })
						},
						{ locale }
					)
				}
			}
		]
	};
}

/** Says so where there is nothing to compare with. */
export function sinceSection(
	id: string,
	changes: Changes | undefined,
	consultation: ComparedConsultation | undefined,
	wording: PanelWording
): PanelSection {
	const { locale, namingIsWanting } = wording;
	const head = { id: `${id}-since`, title: m.priorities_section_since({}, { locale }) };
	if (!changes)
		return { ...head, parts: [{ kind: 'text', text: m.priorities_since_none({}, { locale }) }] };
	const place = (standing: TopicStanding | null, links: PanelLinks) =>
		links.derived({ text: wording.place(standing?.rankAmongCommon ?? null) }, 'ballots');
	const share = (topic: string, standing: TopicStanding | null, links: PanelLinks) => {
		const counted = standing?.share === 0 ? 'ballots' : { naming: topic };
		return links.derived({ text: wording.share(standing?.share ?? null) }, counted);
	};
	const column = (text: string) => ({ text, type: 'number' as const });
	const named = { consultation: calledIn(consultation, wording) };
	return {
		...head,
		parts: [
			{
				kind: 'table',
				table: {
					caption: m.priorities_since_caption(named, { locale }),
					head: wording.topicHead,
					columns: [
						column(m.priorities_since_then({}, { locale })),
						column(m.priorities_since_now({}, { locale })),
						column(m.priorities_since_rise({}, { locale })),
						...(namingIsWanting
							? [
									column(m.priorities_since_share_then({}, { locale })),
									column(m.priorities_since_share_now({}, { locale }))
								]
							: [])
					],
					rows: changes.topics.map(({ topic, then, now, rise }) => ({
						head: wording.topic(topic),
						cells: [
							place(then, wording.last),
							place(now, wording.here),
							wording.here.derived(
								{ text: rise === null ? nothing : wording.signed(rise, 1) },
								'ballots'
							),
							...(namingIsWanting
								? [share(topic, then, wording.last), share(topic, now, wording.here)]
								: [])
						]
					})),
					base: m.priorities_since_base(
						{
							method: wording.chosen.method,
							common: wording.number(changes.common),
							then: wording.number(changes.ballots.then),
							now: wording.number(changes.ballots.now),
							oneVoice: m.priorities_one_voice({}, { locale })
						},
						{ locale }
					)
				}
			}
		]
	};
}

/** With the day it closed on: consultations of a kind are often called alike. */
function calledIn(
	consultation: ComparedConsultation | undefined,
	{ locale }: PanelWording
): string {
	if (!consultation) return nothing;
	const { name, closesAt } = consultation;
	return `${name[locale]} (${wordingFor(locale).date(closesAt)})`;
}
