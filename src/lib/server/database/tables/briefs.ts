/** What is drafted and published. */
import type { Template } from '../../../brief/document.ts';
import type { Locale } from '../../../i18n/locales.ts';

export interface BriefsTables {
	brief: BriefTable;
	brief_version: BriefVersionTable;
	brief_document: BriefDocumentTable;
	brief_opening: BriefOpeningTable;
}

export interface BriefTable {
	id: string;
	consultation_id: string;
	/** Its sections in order, and the passages between them, as JSON. */
	outline: string;
	revision: number;
	updated_at: string;
	updated_by: string;
}

/** A brief that everybody may read, in its latest version. */
export interface BriefOpeningTable {
	brief_id: string;
	opened_at: string;
	/** A person's id. */
	opened_by: string;
}

/** Published, therefore frozen. */
export interface BriefVersionTable {
	brief_id: string;
	number: number;
	/** What it says it holds, its figures among it, as canonical JSON: what the hash is taken over. */
	content: string;
	sha256: string;
	/** What it corrects in the one before, in the desk's words, as JSON; of the first version nothing. */
	correction: string | null;
	published_at: string;
	published_by: string;
}

/** One document of a published version, in one language. */
export interface BriefDocumentTable {
	brief_id: string;
	number: number;
	template: Template;
	/** Of a template that makes several documents: which of them; else empty. */
	part: string;
	locale: Locale;
	title: string;
	/** Canonical JSON: what its hash is taken over. */
	content: string;
	sha256: string;
}
