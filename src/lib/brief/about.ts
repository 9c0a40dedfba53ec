import type { Locale, LocalizedText } from '../i18n/locales.ts';
import type { ListedRespondent } from '../rollup/types.ts';

/** What a brief must know besides the figures. Plain JSON: it is frozen with the roll-up. */
export interface BriefSubject {
	meetingName: LocalizedText;
	consultationName: LocalizedText;
	/** ISO 8601 in UTC. */
	opensAt: string;
	closesAt: string;
	questionnaire: { id: string; version: number };
	/** The desk's own words; paragraphs are parted by an empty line. Empty text: no introduction. */
	introduction: { text: string; locale: Locale };
	/** All who were asked: names for quotations and for the list of those who have not answered. */
	listed: ListedRespondent[];
	/** The data are generated. */
	demonstration: boolean;
}
