import type { BriefFigures, BriefSubject } from '../../brief/about.ts';
import type { Block } from '../../brief/blocks.ts';
import { bindingFaults } from '../../brief/bound.ts';
import { cellsOf } from '../../brief/cells.ts';
import { compile, type BriefFacts } from '../../brief/compile.ts';
import type { BriefDocument } from '../../brief/document.ts';
import { asTheTemplateHasIt, type Outline } from '../../brief/outline.ts';
import { plain } from '../../brief/text.ts';
import { versionTemplates } from '../../brief/templates/index.ts';
import { locales, type Locale } from '../../i18n/locales.ts';
import { sha256 } from '../accounts/secrets.ts';
import { canonicalJson } from '../canonical-json.ts';
import { meetingBriefAlone, type DocumentName } from './document-name.ts';

/** A document as it is frozen: its hash is taken over its canonical JSON. */
export interface FrozenDocument extends DocumentName, Omit<BriefDocument, 'version'> {}

/** Stands for a document in what the hash of its version is taken over. */
export interface DocumentHash extends DocumentName {
	locale: Locale;
	sha256: string;
}

interface Content {
	/** The number of the version. */
	number: number;
	publishedAt: string;
	subject: BriefSubject;
	/** All that is told of the answers; the next version must not give away what these withhold. */
	figures: BriefFigures;
}

/** What a version holds that is published: the hash is taken over its canonical JSON. */
export interface BriefContent extends Content {
	format: 'prelude-brief/4';
	/** What the desk arranged, and wrote. */
	outline: Outline;
	/** The documents, which are kept beside it. */
	documents: DocumentHash[];
}

/**
 * A version published before documents were kept apart: one document, inside the content. In the second
 * format texts were words alone.
 */
export interface EarlierContent extends Content {
	format: 'prelude-brief/2' | 'prelude-brief/3';
	documents: Record<Locale, Block[]>;
}

/** @throws RangeError for a format of a later release */
export function isEarlier(content: BriefContent | EarlierContent): content is EarlierContent {
	const { format } = content;
	switch (format) {
		case 'prelude-brief/2':
		case 'prelude-brief/3':
			return true;
		case 'prelude-brief/4':
			return false;
		default:
			throw new RangeError(`A brief in the format ${String(format)} cannot be read.`);
	}
}

/** The document inside the content of an earlier format. */
export function documentWithin(
	{ documents }: EarlierContent,
	{ template, part }: DocumentName,
	locale: Locale
): FrozenDocument | undefined {
	if (template !== meetingBriefAlone.template || part !== meetingBriefAlone.part) return undefined;
	const blocks = documents[locale];
	const title = titleOf(blocks);
	return { ...meetingBriefAlone, locale, title, orientation: 'portrait', blocks };
}

/** A version as it is kept. */
export interface Frozen {
	content: BriefContent;
	documents: FrozenDocument[];
}

/**
 * Compiles all documents in all six languages: what is published reads the same for ever.
 * @throws RangeError where a template lets a number stand that is not its cell: nothing is published
 */
export function freeze(
	facts: BriefFacts,
	publishedAt: string,
	draft: Outline = asTheTemplateHasIt
): Frozen {
	const outline = withoutWriters(draft);
	const { subject, figures } = facts;
	const documents = compileAll(facts, outline);
	const cells = cellsOf(figures);
	const [fault] = documents.flatMap(({ blocks }) => bindingFaults(blocks, cells));
	if (fault !== undefined) throw new RangeError(`a number is not bound: ${JSON.stringify(fault)}`);
	return {
		content: {
			format: 'prelude-brief/4',
			number: figures.version,
			publishedAt,
			subject,
			figures,
			outline,
			documents: documents.map((document) => ({
				template: document.template,
				part: document.part,
				locale: document.locale,
				sha256: sha256(canonicalJson(document))
			}))
		},
		documents
	};
}

function compileAll(facts: BriefFacts, outline: Outline): FrozenDocument[] {
	return versionTemplates.flatMap((template) =>
		template.parts(facts).flatMap((part) =>
			locales.map((locale): FrozenDocument => {
				const blocks = compile(template, facts, { part, locale, outline });
				const { orientation } = template;
				const title = titleOf(blocks);
				return { template: template.template, part, locale, title, orientation, blocks };
			})
		)
	);
}

/** Who wrote which passage when is the desk's own affair. */
function withoutWriters({ items }: Outline): Outline {
	return {
		items: items.map((item) => {
			if (item.kind === 'section') return item;
			const { id, heading, text, locale, translations } = item.passage;
			return { kind: 'passage', passage: { id, heading, text, locale, translations } };
		})
	};
}

/** Its first heading. */
function titleOf(blocks: readonly Block[]): string {
	const heading = blocks.find((block) => block.kind === 'heading');
	return heading === undefined ? '' : plain(heading.text);
}
