/** What is drafted and published. */
import type { Locale } from '../../../i18n/locales.ts';

export interface BriefsTables {
	brief: BriefTable;
	brief_version: BriefVersionTable;
}

export interface BriefTable {
	id: string;
	consultation_id: string;
	introduction: string;
	introduction_locale: Locale;
	revision: number;
	updated_at: string;
	updated_by: string;
}

/** Published, therefore frozen. */
export interface BriefVersionTable {
	brief_id: string;
	number: number;
	/** The canonical document with its figures, as JSON: what the hash is taken over. */
	content: string;
	sha256: string;
	published_at: string;
	published_by: string;
}
