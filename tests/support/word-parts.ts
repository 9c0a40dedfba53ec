/** A small brief as Word, and what its file holds. */
import { strFromU8, unzipSync } from 'fflate';
import type { Block } from '../../src/lib/brief/blocks.ts';
import type { BriefDocument } from '../../src/lib/brief/document.ts';
import { compileMeetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { writeWord } from '../../src/lib/server/documents/word.ts';
import { figuresOf, wordsOf } from './brief-of.ts';
import { listed, response, subject } from './rollup-fixtures.ts';

const list = Array.from({ length: 16 }, (_, place) => listed(`R${place}`, 'Africa'));

/** A brief from a few answers to the small questionnaire, of a demonstration. */
export function smallBrief(locale: Locale, message = 'We need affordable 5G.'): Block[] {
	const responses = list.slice(0, 15).map(({ id }, index) =>
		response(id, {
			priority_topics: [['ai'], ['ai', 'iot'], ['iot', 'cybersecurity']][index % 3] ?? [],
			gap_voluntary: 1 + (index % 2),
			secretariat: ['yes', 'yes', 'no', 'planned'][index % 4] ?? 'yes',
			message,
			consent: 'country'
		})
	);
	const about = { ...subject, listed: list, demonstration: true };
	return compileMeetingBrief(figuresOf(responses, list), wordsOf(responses), about, locale);
}

/** A document of these blocks, as writers take it. */
export function documentOfBlocks(
	locale: Locale,
	blocks: readonly Block[] = smallBrief(locale),
	title = 'Brief'
): BriefDocument {
	return { template: 'meeting-brief', locale, title, orientation: 'portrait', blocks };
}

/** What the file holds that is text, by its name inside the file. */
export async function partsOf(
	blocks: readonly Block[],
	locale: Locale,
	rest: Partial<BriefDocument> = {}
): Promise<Map<string, string>> {
	const document = { ...documentOfBlocks(locale, blocks, 'Brief & <title>'), ...rest };
	const files = unzipSync(await writeWord(document));
	return new Map(
		Object.entries(files)
			.filter(([name]) => /\.(xml|rels)$/.test(name))
			.map(([name, bytes]) => [name, strFromU8(bytes)])
	);
}

/** The XML of the document itself. */
export function documentOf(parts: Map<string, string>): string {
	return parts.get('word/document.xml') ?? '';
}

export function paragraphsOf(document: string): string[] {
	return document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
}

/** The words in a piece of XML, as they are read. */
export function textIn(xml: string): string {
	return [...xml.matchAll(/<w:t[ >](?:[^<]*>)?([^<]*)<\/w:t>/g)]
		.map(([, text]) => text ?? '')
		.join('')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}

/** The XML of a style, or nothing. */
export function styleOf(parts: Map<string, string>, id: string): string {
	const styles = parts.get('word/styles.xml')?.match(/<w:style .*?<\/w:style>/gs) ?? [];
	return styles.find((style) => style.includes(`w:styleId="${id}"`)) ?? '';
}
