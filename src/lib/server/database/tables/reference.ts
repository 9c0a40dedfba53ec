/** What this database is for, and the dated lists of Member States. */
import type { Locale } from '../../../i18n/locales.ts';

export interface ReferenceTables {
	installation: InstallationTable;
	reference_release: ReferenceReleaseTable;
	member_state: MemberStateTable;
}

/** One row: what this database is for, so that generated data never meets real answers. */
export interface InstallationTable {
	id: 1;
	kind: 'production' | 'demonstration';
	created_at: string;
}

/** One dated edition of the list of Member States. */
export interface ReferenceReleaseTable {
	id: string;
	effective_on: string;
	source: string;
	sha256: string;
	loaded_at: string;
}

export interface MemberStateTable {
	release_id: string;
	iso3: string;
	iso2: string;
	itu_code: string;
	/** Three characters, leading zeros kept. */
	m49: string;
	name_en: string;
	name_ar: string;
	name_zh: string;
	name_fr: string;
	name_ru: string;
	name_es: string;
	itu_region: string;
	regional_organization: string;
	ldc: number;
	lldc: number;
	sids: number;
	transition: number;
	developing: number;
	official_language: Locale;
}
