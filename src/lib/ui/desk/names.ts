/** What regions, groups, states and roles are called on the screens of the desk. */
import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';
import type { Method } from '../../priorities/methods.ts';
import { graceEndsAt, type Phase, type Times } from '../../phase.ts';
import type { Consent, Group, ListedRespondent } from '../../rollup/types.ts';
import { formatDateTime } from '../formatting.ts';

export type Status = ListedRespondent['status'];
export const statuses = ['not_started', 'draft', 'submitted', 'returned'] as const;

/** A region outside the six of the Union keeps its own name; none gives a dash. */
export function regionName(region: string, locale: Locale): string {
	switch (region) {
		case 'Africa':
			return m.desk_region_africa({}, { locale });
		case 'Americas':
			return m.desk_region_americas({}, { locale });
		case 'Arab States':
			return m.desk_region_arab_states({}, { locale });
		case 'Asia-Pacific':
			return m.desk_region_asia_pacific({}, { locale });
		case 'CIS':
			return m.desk_region_cis({}, { locale });
		case 'Europe':
			return m.desk_region_europe({}, { locale });
		default:
			return region === '' ? '–' : region;
	}
}

const groupNames = {
	ldc: m.desk_group_ldc,
	lldc: m.desk_group_lldc,
	sids: m.desk_group_sids,
	transition: m.desk_group_transition
} as const satisfies Record<Group, unknown>;

export function groupName(group: Group, locale: Locale): string {
	return groupNames[group]({}, { locale });
}

const statusNames = {
	not_started: m.desk_status_not_started,
	draft: m.desk_status_draft,
	submitted: m.desk_status_submitted,
	returned: m.desk_status_returned
} as const satisfies Record<Status, unknown>;

export function statusName(status: Status, locale: Locale): string {
	return statusNames[status]({}, { locale });
}

const consentNames = {
	country: m.desk_consent_country,
	organization: m.desk_consent_country,
	region: m.desk_consent_region,
	none: m.desk_consent_none
} as const satisfies Record<Consent, unknown>;

export function consentName(consent: Consent, locale: Locale): string {
	return consentNames[consent]({}, { locale });
}

/** A language's name in the reader's language. */
export function languageName(language: Locale, locale: Locale): string {
	return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}

export interface PhaseInWords {
	open: boolean;
	/** "Open" */
	name: string;
	/** "Until 5 December 2026 at 23:59 UTC" */
	times: string;
}

/** Where a consultation stands, and until or since when. */
export function phaseInWords(phase: Phase, times: Times, locale: Locale): PhaseInWords {
	const opens = formatDateTime(times.opensAt, locale);
	const closes = formatDateTime(times.closesAt, locale);
	switch (phase) {
		case 'not_open':
			return {
				open: false,
				name: m.desk_phase_not_open({}, { locale }),
				times: m.desk_opens({ time: opens }, { locale })
			};
		case 'open':
			return {
				open: true,
				name: m.desk_phase_open({}, { locale }),
				times: m.desk_open_until({ time: closes }, { locale })
			};
		case 'grace':
			return {
				open: false,
				name: m.desk_phase_grace({}, { locale }),
				times: m.desk_grace_until(
					{ time: closes, until: formatDateTime(graceEndsAt(times), locale) },
					{ locale }
				)
			};
		case 'closed':
			return {
				open: false,
				name: m.desk_phase_closed({}, { locale }),
				times: m.desk_closed_since({ time: closes }, { locale })
			};
	}
}

const methodNames = {
	support: m.priorities_method_support,
	firstChoice: m.priorities_method_first_choice,
	meanRank: m.priorities_method_mean_rank,
	borda: m.priorities_method_borda,
	copeland: m.priorities_method_copeland,
	schulze: m.priorities_method_schulze,
	rankedPairs: m.priorities_method_ranked_pairs,
	kemeny: m.priorities_method_kemeny
} as const satisfies Record<Method, unknown>;

export function methodName(method: Method, locale: Locale): string {
	return methodNames[method]({}, { locale });
}
