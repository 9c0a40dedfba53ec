/** Names and numbers of a panel, as the reader's language writes them. */
import { wordingFor } from '../../../../brief/wording.ts';
import type { Locale } from '../../../../i18n/locales.ts';
import { m } from '../../../../i18n/paraglide/messages.js';
import type { Method } from '../../../../priorities/methods.ts';
import type { RankRange } from '../../../../priorities/sureness/ranks.ts';
import type { Weighting } from '../../../../priorities/voice/weighting.ts';
import { namingIsWanting } from '../../../../rollup/ballots.ts';
import { candidates } from '../../../../rollup/question-tally.ts';
import { groups, regions } from '../../../../rollup/types.ts';
import { wholeView } from '../../../../rollup/view.ts';
import { formatNumber, formatPercent, formatStyledNumber } from '../../../formatting.ts';
import { methodName } from '../../names.ts';
import { linksOf, type PanelLinks } from './behind.ts';
import { nothing } from './nothing.ts';
import type { PanelInput } from './panel.ts';

export { nothing } from './nothing.ts';

export interface PanelWording {
	locale: Locale;
	/** The chosen way of counting, and the weighting that was used. */
	chosen: { method: string; voice: string };
	/** Topic ids in the chosen order. */
	order: readonly string[];
	/** To the responses of this consultation, of the last one, and of industry's. */
	here: PanelLinks;
	/** To all who submitted: in which language the missing would have, no view can say. */
	heard: PanelLinks;
	last: PanelLinks;
	industry: PanelLinks;
	/** Whether to name a topic is to want it: in rankings and points, not in ratings. */
	namingIsWanting: boolean;
	/** What the rows of most tables are: topics, or answers to choose from. */
	topicHead: string;
	topic: (id: string) => string;
	respondent: (id: string) => string;
	/** A region or a group. */
	part: (name: string) => string;
	method: (method: Method) => string;
	aboutMethod: (method: Method) => string;
	weighting: (weighting: Weighting) => string;
	/** At most so many decimals; none unless told. */
	number: (value: number, digits?: number) => string;
	/** Exactly so many decimals. */
	decimal: (value: number, digits: number) => string;
	/** With its sign. */
	signed: (value: number, digits?: number) => string;
	/** 0 to 1 as per cent; null gives a dash. */
	share: (value: number | null) => string;
	shareRange: (low: number, high: number) => string;
	/** A tie is marked by "=". */
	place: (rank: RankRange | null) => string;
	range: (low: number, high: number) => string;
	list: (items: readonly string[]) => string;
}

export function panelWording(
	{ question, findings, view, respondents, responses, last, industry }: PanelInput,
	locale: Locale
): PanelWording {
	const general = wordingFor(locale);
	const list = (items: readonly string[]) => general.list(items);
	const texts = new Map(
		(candidates(question) ?? []).map(({ value, text }) => [value, text[locale]])
	);
	const number = (value: number, digits = 0) => formatNumber(value, locale, digits);
	const method = (name: Method) => methodName(name, locale);
	const part = (name: string) => partName(name, locale);
	const weighting = (stated: Weighting) => voiceName(stated, { locale, part, list });
	const counted = findings.counted.find((each) => each.method === findings.method);
	return {
		locale,
		chosen: { method: method(findings.method), voice: weighting(findings.voice.weighting) },
		order: counted?.order.flat() ?? findings.topics,
		here: linksOf(responses, view, question.name),
		heard: linksOf(
			responses,
			{ ...view, filter: { ...view.filter, language: [], quotability: [] } },
			question.name
		),
		// Those are compared one voice each, and industry's whatever the filter.
		last: linksOf(last?.responses, { ...wholeView, filter: view.filter }, question.name),
		industry: linksOf(industry?.responses, wholeView, question.name),
		namingIsWanting: namingIsWanting(question),
		topicHead: question.topics
			? m.brief_column_topic({}, { locale })
			: m.brief_column_answer({}, { locale }),
		topic: (id) => texts.get(id) ?? id,
		respondent: (id) => respondents.get(id)?.[locale] ?? id,
		part,
		method,
		aboutMethod: (name) => methodsExplained[name]({}, { locale }),
		weighting,
		number,
		decimal: (value, digits) =>
			formatStyledNumber(value, locale, {
				minimumFractionDigits: digits,
				maximumFractionDigits: digits
			}),
		signed: (value, digits = 0) =>
			formatStyledNumber(value, locale, {
				signDisplay: 'exceptZero',
				maximumFractionDigits: digits
			}),
		share: (value) => (value === null ? nothing : formatPercent(value, locale)),
		// One sign for both: two would run against the direction of Arabic.
		shareRange: (low, high) => `${number(low * 100)}\u2013${formatPercent(high, locale)}`,
		place: (rank) => {
			if (rank === null) return nothing;
			return rank.best === rank.worst ? number(rank.best) : `=${number(rank.best)}`;
		},
		range: (low, high) => (low === high ? number(low) : `${number(low)}\u2013${number(high)}`),
		list
	};
}

const methodsExplained = {
	support: m.priorities_about_support,
	firstChoice: m.priorities_about_first_choice,
	meanRank: m.priorities_about_mean_rank,
	borda: m.priorities_about_borda,
	copeland: m.priorities_about_copeland,
	schulze: m.priorities_about_schulze,
	rankedPairs: m.priorities_about_ranked_pairs,
	kemeny: m.priorities_about_kemeny
} as const;

function partName(name: string, locale: Locale): string {
	const general = wordingFor(locale);
	const known = groups.find((each) => each === name);
	return known ? general.group(known) : general.region(name);
}

/**
 * Regions and groups in the order in which tables show them, unknown ones last. Organizations stand in
 * no region: they are no part.
 */
export function inOrderOfTables<Part extends { name: string }>(parts: readonly Part[]): Part[] {
	const known: readonly string[] = [...regions, ...groups];
	const place = ({ name }: Part) => (known.includes(name) ? known.indexOf(name) : known.length);
	return parts.filter(({ name }) => name !== '').sort((a, b) => place(a) - place(b));
}

function voiceName(
	weighting: Weighting,
	{ locale, part, list }: Pick<PanelWording, 'locale' | 'part' | 'list'>
): string {
	switch (weighting.kind) {
		case 'respondents':
			return m.priorities_voice_respondents({}, { locale });
		case 'regions':
			return m.priorities_voice_regions({}, { locale });
		case 'shares': {
			const stated = Object.entries(weighting.shares).map(
				([name, share]) => `${part(name)} ${formatPercent(share, locale)}`
			);
			return m.priorities_voice_shares({ stated: list(stated) }, { locale });
		}
		case 'weights': {
			const stated = Object.entries(weighting.weights).map(
				([name, weight]) => `${part(name)} ${formatNumber(weight, locale, 3)}`
			);
			return m.priorities_voice_weights({ stated: list(stated) }, { locale });
		}
	}
}
