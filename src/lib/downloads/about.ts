/** What stands beside the answers, in words: the columns that are the same in all downloads. */
import { m } from '../i18n/paraglide/messages.js';
import { locales, type Locale } from '../i18n/locales.ts';
import { consents } from '../questionnaire/quotable.ts';
import type { Group } from '../rollup/types.ts';
import { consentName, groupName, languageName } from '../ui/desk/names.ts';
import type { FigureHead } from './figures.ts';
import type { ResponseHead } from './responses.ts';
import type { StatementHead } from './statements.ts';

export interface About {
	holds: string;
	/** What may stand in it, where these are few. */
	options?: { value: string; label: string }[];
}

export type Describe = (locale: Locale) => About;
type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

export function plain(message: Message): Describe {
	return (locale) => ({ holds: message({}, { locale }) });
}

function belonging(group: Group): Describe {
	return (locale) => ({
		holds: m.downloads_column_group({ group: groupName(group, locale) }, { locale })
	});
}

function language(message: Message): Describe {
	return (locale) => ({
		holds: message({}, { locale }),
		options: locales.map((value) => ({ value, label: languageName(value, locale) }))
	});
}

function translation(into: Locale): Describe {
	return (locale) => ({
		holds: m.downloads_column_translation({ language: languageName(into, locale) }, { locale })
	});
}

const whose = {
	respondent: plain(m.downloads_column_respondent),
	respondent_name: plain(m.downloads_column_respondent_name),
	region: plain(m.downloads_column_region),
	consent: (locale: Locale): About => ({
		holds: m.downloads_column_consent({}, { locale }),
		options: consents.map((value) => ({ value, label: consentName(value, locale) }))
	})
};

export const aboutResponses: Readonly<Record<ResponseHead, Describe>> = {
	...whose,
	ldc: belonging('ldc'),
	lldc: belonging('lldc'),
	sids: belonging('sids'),
	transition: belonging('transition'),
	language: language(m.downloads_column_language),
	submitted_at: plain(m.downloads_column_submitted_at),
	late: plain(m.downloads_column_late),
	receipt: plain(m.downloads_column_receipt),
	not_shown: plain(m.downloads_column_not_shown)
};

export const asked = {
	question: plain(m.downloads_column_question),
	question_title: plain(m.downloads_column_question_title)
};

export const aboutStatements: Readonly<Record<StatementHead, Describe>> = {
	...whose,
	...asked,
	language: language(m.downloads_column_statement_language),
	text: plain(m.downloads_column_text),
	topics: plain(m.downloads_column_topics),
	themes: plain(m.downloads_column_themes),
	codes_outdated: plain(m.downloads_column_codes_outdated),
	marked_at: plain(m.downloads_column_marked_at),
	translation_en: translation('en'),
	translation_ar: translation('ar'),
	translation_zh: translation('zh'),
	translation_fr: translation('fr'),
	translation_ru: translation('ru'),
	translation_es: translation('es')
};

export const aboutFigures: Readonly<Record<FigureHead, Describe>> = {
	...asked,
	part: plain(m.downloads_column_part),
	option: plain(m.downloads_column_option),
	option_label: plain(m.downloads_column_option_label),
	figure: plain(m.downloads_column_figure),
	value: plain(m.downloads_column_value),
	base: plain(m.downloads_column_base),
	base_of: plain(m.downloads_column_base_of),
	weighted: plain(m.downloads_column_weighted),
	weighting: plain(m.downloads_column_weighting)
};
