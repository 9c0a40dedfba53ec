/** The documents of a published version, as writers take them. */
import type { BriefDocument } from '../../brief/document.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { BriefContent } from './content.ts';

/** The meeting brief, in one of its languages. */
export function documentOf(
	{ content, number, publishedAt, sha256 }: PublishedVersion,
	locale: Locale
): BriefDocument {
	return {
		template: 'meeting-brief',
		locale,
		title: content.subject.consultationName[locale],
		orientation: 'portrait',
		version: { number, publishedAt, sha256 },
		blocks: content.documents[locale]
	};
}

export interface PublishedVersion {
	number: number;
	/** ISO 8601 in UTC. */
	publishedAt: string;
	/** Of the frozen bytes. */
	sha256: string;
	content: BriefContent;
}
