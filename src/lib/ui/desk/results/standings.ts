/** What is known of respondents, and its values, as the explorer calls them. */
import { m } from '../../../i18n/paraglide/messages.js';
import { isLocale, type Locale } from '../../../i18n/locales.ts';
import type { Quotability } from '../../../questionnaire/quotable.ts';
import { groups } from '../../../rollup/types.ts';
import type { StandingKind } from '../../../rollup/view.ts';
import { consentName, groupName, languageName, regionName } from '../names.ts';

const kinds = {
	region: m.desk_column_region,
	group: m.desk_column_group,
	language: m.explorer_language,
	quotability: m.explorer_quotability
} as const satisfies Record<StandingKind, unknown>;

export function standingName(kind: StandingKind, locale: Locale): string {
	return kinds[kind]({}, { locale });
}

const consentBehind = {
	named: 'country',
	unnamed: 'region',
	none: 'none'
} as const satisfies Record<Quotability, unknown>;

export function standingValueName(kind: StandingKind, value: string, locale: Locale): string {
	switch (kind) {
		case 'region':
			return regionName(value, locale);
		case 'group': {
			const group = groups.find((each) => each === value);
			return group ? groupName(group, locale) : value;
		}
		case 'language':
			return isLocale(value) ? languageName(value, locale) : value;
		case 'quotability':
			return value === 'named' || value === 'unnamed' || value === 'none'
				? consentName(consentBehind[value], locale)
				: value;
	}
}
