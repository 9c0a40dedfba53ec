/** How far respondents agree, whom places depend on, and what the missing answers could change. */
import { sentences } from '../../../../brief/wording.ts';
import { m } from '../../../../i18n/paraglide/messages.js';
import type { Agreement } from '../../../../priorities/agreement/agreement.ts';
import type { PriorityFindings } from '../../../../priorities/findings/findings.ts';
import type { TopicBounds } from '../../../../priorities/sureness/bounds.ts';
import type { LeavingOneOut, LeavingOut } from '../../../../priorities/sureness/leaving-out.ts';
import type { View } from '../../../../rollup/view.ts';
import type { PanelCell, PanelPart, PanelSection } from './panel.ts';
import { nothing, type PanelWording } from './wording.ts';

/** How many names are written out where a place depends on several respondents. */
const NAMES = 3;
/** Smaller probabilities are only said to be below it. */
const LEAST_PROBABILITY = 0.001;

export function surenessSection(
	id: string,
	findings: PriorityFindings,
	wording: PanelWording,
	view: View
): PanelSection {
	const { agreement, leavingOut, voice } = findings;
	return {
		id: `${id}-sure`,
		title: m.priorities_section_sure({}, { locale: wording.locale }),
		parts: [
			textPart(agreementInWords(agreement, wording), wording),
			...(leavingOut ? leavingParts(leavingOut, wording) : []),
			...boundsParts(findings, wording, {
				plain: voice.weighting.kind === 'respondents',
				narrowed: view.filter.language.length > 0 || view.filter.quotability.length > 0
			})
		]
	};
}

/** A text whose numbers were worked out from all ballots. */
function textPart(text: string, { here }: PanelWording): PanelPart {
	const href = here.address('ballots');
	return { kind: 'text', text, ...(href !== undefined && { href }) };
}

/**
 * The words follow R. Schmidt, "Managing Delphi surveys using nonparametric statistical techniques",
 * 1997: W about 0.1 very weak, 0.3 weak, 0.5 moderate, 0.7 and more strong agreement.
 */
function agreementInWords({ ballots, w, test }: Agreement, wording: PanelWording): string {
	const { locale } = wording;
	if (w === null || test === null) return m.priorities_agreement_none({}, { locale });
	const inWords = { w: wording.decimal(w, 2) };
	const strength =
		w < 0.2
			? m.priorities_agreement_very_weak(inWords, { locale })
			: w < 0.4
				? m.priorities_agreement_weak(inWords, { locale })
				: w < 0.6
					? m.priorities_agreement_moderate(inWords, { locale })
					: m.priorities_agreement_strong(inWords, { locale });
	const { probability, chiSquare, degreesOfFreedom, rough } = test;
	const tested = m.priorities_agreement_test(
		{
			probability:
				probability < LEAST_PROBABILITY
					? m.priorities_probability_below(
							{ limit: wording.decimal(LEAST_PROBABILITY, 3) },
							{ locale }
						)
					: wording.decimal(probability, 3),
			chiSquare: wording.decimal(chiSquare, 1),
			degrees: wording.number(degreesOfFreedom),
			ballots: wording.number(ballots),
			oneVoice: m.priorities_one_voice({}, { locale })
		},
		{ locale }
	);
	const roughly = rough ? [m.priorities_agreement_rough({}, { locale })] : [];
	return sentences([strength, tested, ...roughly], locale);
}

function leavingParts(
	{ topics, indispensable }: LeavingOneOut,
	wording: PanelWording
): PanelPart[] {
	const { locale } = wording;
	const moved = wording.order
		.flatMap((id) => topics.find(({ topic }) => topic === id) ?? [])
		.filter(isMoved);
	const names = (ids: readonly string[]) => someNames(ids.map(wording.respondent), wording);
	const cell = (end: LeavingOut['best'], own: number): PanelCell =>
		end === null || end.rank === own
			? { text: nothing }
			: wording.here.derived(
					{ text: wording.number(end.rank), detail: names(end.without) },
					'ballots'
				);
	const fixed: PanelPart[] =
		indispensable.length > 0
			? [
					{
						kind: 'text',
						text: m.priorities_leaving_indispensable({ names: names(indispensable) }, { locale })
					}
				]
			: [];
	if (moved.length === 0)
		return [{ kind: 'text', text: m.priorities_leaving_nobody({}, { locale }) }, ...fixed];
	return [
		{
			kind: 'table',
			table: {
				caption: m.priorities_leaving_caption({}, { locale }),
				head: wording.topicHead,
				columns: [
					{ text: m.brief_column_place({}, { locale }), type: 'number' },
					{ text: m.priorities_leaving_best({}, { locale }), type: 'text' },
					{ text: m.priorities_leaving_worst({}, { locale }), type: 'text' }
				],
				rows: moved.map(({ topic, rank, best, worst }) => ({
					head: wording.topic(topic),
					cells: [
						wording.here.derived({ text: wording.place(rank) }, 'ballots'),
						cell(best, rank.best),
						cell(worst, rank.worst)
					]
				})),
				base: m.priorities_leaving_base(wording.chosen, { locale })
			}
		},
		...fixed
	];
}

function isMoved({ rank, best, worst }: LeavingOut): boolean {
	return (best !== null && best.rank < rank.best) || (worst !== null && worst.rank > rank.worst);
}

function someNames(names: readonly string[], { locale, list, number }: PanelWording): string {
	if (names.length <= NAMES) return list(names);
	const some = names.slice(0, NAMES).join(locale === 'ar' ? '، ' : locale === 'zh' ? '、' : ', ');
	const more = { names: some, count: number(names.length - NAMES) };
	return m.priorities_names_more(more, { locale });
}

function boundsParts(
	{ topics: ids, named, ballots, coverage, bounds }: PriorityFindings,
	wording: PanelWording,
	{ plain, narrowed }: { plain: boolean; narrowed: boolean }
): PanelPart[] {
	const { locale } = wording;
	const { missing, maximum, topics } = bounds;
	const { namingIsWanting } = wording;
	const column = (text: string) => ({ text, type: 'number' as const });
	const places = ({ rank, low, high }: TopicBounds['rankByShare']): PanelCell =>
		wording.here.derived(
			{ text: wording.place(rank), detail: wording.range(low, high) },
			'ballots'
		);
	const share = ({ topic, share: ends }: TopicBounds): PanelCell => {
		const count = named[ids.indexOf(topic)] ?? 0;
		return wording.here.derived(
			{
				text: wording.share(count / ballots),
				...(ends && { detail: wording.shareRange(ends.low, ends.high) })
			},
			count === 0 ? 'ballots' : { naming: topic }
		);
	};
	if (missing === 0) return [{ kind: 'text', text: m.priorities_bounds_nobody({}, { locale }) }];
	const rows = wording.order.flatMap((id) => topics.find(({ topic }) => topic === id) ?? []);
	const base = [
		m.priorities_bounds_base(
			{
				missing: wording.number(missing),
				asked: wording.number(coverage.asked),
				maximum: wording.number(maximum)
			},
			{ locale }
		),
		plain
			? m.priorities_voice_line({ voice: wording.chosen.voice }, { locale })
			: m.priorities_bounds_other_voice({}, { locale }),
		...(narrowed ? [m.priorities_bounds_narrowed({}, { locale })] : [])
	];
	return [
		{
			kind: 'table',
			table: {
				caption: m.priorities_bounds_caption({}, { locale }),
				head: wording.topicHead,
				columns: [
					...(namingIsWanting
						? [
								column(m.priorities_bounds_share({}, { locale })),
								column(m.priorities_bounds_places_share({}, { locale }))
							]
						: []),
					column(m.priorities_bounds_places_borda({}, { locale }))
				],
				rows: rows.map((row) => ({
					head: wording.topic(row.topic),
					cells: [
						...(namingIsWanting ? [share(row), places(row.rankByShare)] : []),
						places(row.rankByBorda)
					]
				})),
				base: sentences(base, locale)
			}
		}
	];
}
