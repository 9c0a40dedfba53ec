/** What a brief is made of: plain JSON. */
import type { ToldQuestion } from '../disclosure/told.ts';
import type { Findings } from './findings/findings.ts';
import type { Locale, LocalizedText } from '../i18n/locales.ts';
import type { Coverage, ListedRespondent, Statement } from '../rollup/types.ts';
import type { MarkedStatement } from './marked.ts';

/** The figures that may be told, and nothing else of the answers. */
export interface BriefFigures {
	/** The number of the version. */
	version: number;
	/** How many responses are counted. */
	responses: number;
	/** Their receipts, sorted: which versions of the answers these figures stand for. */
	receipts: string[];
	/** Who was asked and who has answered. */
	coverage: Coverage;
	questions: ToldQuestion[];
	/** What follows from these figures alone. */
	findings?: Findings;
	/** What organizations want, where something may be told of it. */
	industry?: IndustryFigures;
	/** What was told before the meeting before. */
	before?: EarlierFigures;
}

/** Of organizations that were asked about the same topics for the same meeting. */
export interface IndustryFigures {
	consultationId: string;
	consultationName: LocalizedText;
	/** How often they have been told of: the number of the version among all that tell of them. */
	version: number;
	responses: number;
	receipts: string[];
	asked: number;
	/** Priorities alone. */
	questions: ToldQuestion[];
}

/** What the latest brief of the meeting before told of priorities. */
export interface EarlierFigures {
	meetingName: LocalizedText;
	/** ISO 8601 in UTC. */
	publishedAt: string;
	version: number;
	questions: ToldQuestion[];
}

/** What respondents wrote; a brief quotes of it what their consent allows. */
export interface BriefWords {
	statements: readonly Statement[];
	/** By name of the question that they answer. */
	titles: Readonly<Record<string, LocalizedText>>;
	/** Those that come before all others. */
	marked: readonly MarkedStatement[];
}

/** What a brief must know besides. It is frozen with the figures. */
export interface BriefSubject {
	meetingName: LocalizedText;
	consultationName: LocalizedText;
	/** ISO 8601 in UTC. */
	opensAt: string;
	closesAt: string;
	questionnaire: { id: string; version: number };
	/** What a later version corrects, in the words of the desk, with figures as passages have them. */
	correction?: Correction;
	/** All who were asked: names for quotations and for the list of those who have not answered. */
	listed: ListedRespondent[];
	/** The data are generated. */
	demonstration: boolean;
}

export interface Correction {
	text: string;
	locale: Locale;
}
