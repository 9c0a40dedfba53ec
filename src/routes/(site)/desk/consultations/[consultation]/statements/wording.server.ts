/** Statements in words, in the reader's language. */
import type { Theme, CodedStatement, StatementFrame } from '$lib/server/statements/service';
import { direction, type Locale } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { consentName, languageName, regionName } from '$lib/ui/desk/names';
import { formatDateTime } from '$lib/ui/formatting';

/** Words in a language of their own. */
export interface Foreign {
	text: string;
	lang: Locale;
	dir: 'ltr' | 'rtl';
}

export function foreign(text: string, lang: Locale): Foreign {
	return { text, lang, dir: direction(lang) };
}

/** In the order of their names in the reader's language. */
export function topicOptions({ topics }: StatementFrame, locale: Locale) {
	return topics
		.map(({ id, name }) => ({ value: id, text: name[locale] }))
		.sort((one, other) => one.text.localeCompare(other.text, locale));
}

export function themeOption({ id, name, locale }: Theme) {
	return { value: id, ...foreign(name, locale) };
}

export function statementInWords(frame: StatementFrame, statement: CodedStatement, locale: Locale) {
	const { respondent, consent, mark, text } = statement;
	const topics = new Map(frame.topics.map(({ id, name }) => [id, name[locale]]));
	return {
		id: statement.id,
		revision: statement.revision,
		respondent: respondent.name[locale],
		region: regionName(respondent.region, locale),
		...foreign(text, statement.locale),
		language: languageName(statement.locale, locale),
		consent: consentName(consent, locale),
		quotable: consent !== 'none',
		topics: statement.topics
			.map((id) => topics.get(id) ?? id)
			.sort((one, other) => one.localeCompare(other, locale)),
		themes: frame.themes.filter(({ id }) => statement.themes.includes(id)).map(themeOption),
		changed: statement.codedText !== null && statement.codedText !== text,
		mark:
			mark &&
			m.statements_marked_by({ name: mark.by, time: formatDateTime(mark.at, locale) }, { locale }),
		translations: statement.translations.map((translation) => ({
			...foreign(translation.text, translation.locale),
			language: languageName(translation.locale, locale),
			revision: translation.revision,
			about: m.statements_working_translation(
				{ name: translation.writtenBy, time: formatDateTime(translation.writtenAt, locale) },
				{ locale }
			),
			changed: translation.source !== text
		}))
	};
}
