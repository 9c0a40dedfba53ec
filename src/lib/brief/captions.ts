/** What documents say beside their blocks: numbers of tables and charts, and which version they are. */
import { m } from '../i18n/paraglide/messages.js';
import type { Locale } from '../i18n/locales.ts';
import type { BriefDocument } from './document.ts';
import { name, say, type Name, type Text } from './text.ts';
import { wordingFor } from './wording.ts';

/** Tables and charts are counted apart. */
export type Captioned = 'table' | 'figure';

export interface Caption {
	/** Occurs in the text once, as itself: a writer may put a field in its place. */
	number: Name;
	/** "Table 1 – What stands in it" */
	text: Text;
}

/** @param place from 1, among those of its kind */
export function numberedCaption(
	kind: Captioned,
	place: number,
	caption: Text,
	locale: Locale
): Caption {
	const number = name(String(place));
	const text = say((put) => {
		const inputs = { number: put(number), caption: put(caption) };
		return kind === 'table'
			? m.documents_table(inputs, { locale })
			: m.documents_figure(inputs, { locale });
	});
	return { number, text };
}

/** Nothing where the document is a draft. */
export function versionLine({
	version,
	locale
}: Pick<BriefDocument, 'version' | 'locale'>): string | undefined {
	if (version === undefined) return undefined;
	const wording = wordingFor(locale);
	return m.documents_version(
		{ number: wording.count(version.number).text, date: wording.date(version.publishedAt) },
		{ locale }
	);
}
