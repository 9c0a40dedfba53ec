/** A published brief through the doors of its readers. */
import type { Block } from '../../src/lib/brief/blocks.ts';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import type { Actor } from '../../src/lib/server/accounts/policy.ts';
import type { Application } from '../../src/lib/server/application.ts';
import type { BriefContent, EarlierContent } from '../../src/lib/server/briefs/content.ts';
import { meetingBriefAlone } from '../../src/lib/server/briefs/document-name.ts';
import { publishedDocument } from '../../src/lib/server/briefs/documents.ts';
import { briefFile } from '../../src/lib/server/briefs/files.ts';
import { publishedContent } from '../../src/lib/server/briefs/versions.ts';

export interface ReadBrief {
	content: BriefContent | EarlierContent;
	/** The meeting brief in every language. */
	documents: Record<Locale, readonly Block[]>;
}

export async function readPublished(
	application: Application,
	actor: Actor,
	briefId: string,
	number: number
): Promise<ReadBrief> {
	const read = async (locale: Locale): Promise<[Locale, readonly Block[]]> => {
		const address = { briefId, number, ...meetingBriefAlone, locale };
		return [locale, (await publishedDocument(application, actor, address)).blocks];
	};
	const documents = await Promise.all(locales.map(read));
	return {
		content: await publishedContent(application, actor, briefId, number),
		documents: Object.fromEntries(documents) as Record<Locale, readonly Block[]>
	};
}

/** The meeting brief as Word. */
export async function briefAsWord(
	application: Application,
	actor: Actor,
	briefId: string,
	number: number,
	locale: Locale
): Promise<Uint8Array> {
	const address = { briefId, number, ...meetingBriefAlone, locale };
	return (await briefFile(application, actor, address, 'word')).bytes;
}
