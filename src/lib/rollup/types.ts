/** What goes into a roll-up and what comes out: plain JSON, no class, no function. */
import type { Locale, LocalizedText } from '../i18n/locales.ts';
import type { Support } from '../priorities/support.ts';
import type { Answers, Purpose, QuestionSpecification } from '../questionnaire/contract.ts';
import type { Consent } from '../questionnaire/quotable.ts';

export { consents, type Consent } from '../questionnaire/quotable.ts';

/** One respondent's official answer. */
export interface SubmittedResponse {
	respondentId: string;
	/** SHA-256 over the canonical answers. */
	receipt: string;
	/** The language in which it was submitted. */
	locale: Locale;
	/** The languages in which single answers were written, as far as they are known, by question. */
	languages?: Readonly<Record<string, Locale>>;
	answers: Answers;
	/** Names of the questions that were shown; answers to any other are not counted. */
	asked: string[];
}

/** One of those asked, whether it has answered or not. */
export interface ListedRespondent {
	id: string;
	name: LocalizedText;
	/** One of `regions`; any other text stands after them. */
	region: string;
	ldc: boolean;
	lldc: boolean;
	sids: boolean;
	transition: boolean;
	status: 'not_started' | 'draft' | 'submitted' | 'returned';
}

/** The six regions of the Union, in the order in which tables show them. */
export const regions = [
	'Africa',
	'Americas',
	'Arab States',
	'Asia-Pacific',
	'CIS',
	'Europe'
] as const;
export type Region = (typeof regions)[number];

/** Groups of countries; a country may be in several or in none. */
export const groups = ['ldc', 'lldc', 'sids', 'transition'] as const;
export type Group = (typeof groups)[number];

export interface CoverageCounts {
	asked: number;
	/** Saved anything at all; includes the submitted. */
	started: number;
	submitted: number;
}

/** Who has been asked and who has answered. */
export interface Coverage {
	total: CoverageCounts;
	/** Regions with at least one respondent asked, in the order of `regions`. */
	regions: ({ region: string } & CoverageCounts)[];
	/** All four groups; they overlap, so they do not add up to the total. */
	groups: ({ group: Group } & CoverageCounts)[];
}

export interface OptionCount {
	value: string;
	text: LocalizedText;
	count: number;
}

/** Of numbers: quartiles by linear interpolation (Hyndman and Fan 1996, type 7). */
export interface Statistics {
	count: number;
	mean: number;
	median: number;
	quartiles: { lower: number; upper: number };
	minimum: number;
	maximum: number;
}

interface QuestionFigures {
	name: string;
	page: string;
	purpose?: Purpose;
	title: LocalizedText;
	/** Responses in which the question was shown. */
	asked: number;
	/** Of the asked, those that gave an answer. */
	answered: number;
}

/** One of several. Options ("Other" and "None" among them) add up to `answered`. */
export interface ChoiceFigures extends QuestionFigures {
	kind: 'choice';
	options: OptionCount[];
	/** Texts written beside "Other". */
	otherTexts: number;
}

/** Several of several. Options ("Other" and "None" among them) add up to `selections`. */
export interface SelectionFigures extends QuestionFigures {
	kind: 'selection';
	selections: number;
	options: OptionCount[];
	otherTexts: number;
}

/** A scale. Options add up to `answered`. */
export interface RatingFigures extends QuestionFigures {
	kind: 'rating';
	options: OptionCount[];
	/** Null when nobody answered, and where the steps are no numbers. */
	statistics: Statistics | null;
}

/** Numbers typed in. */
export interface NumberFigures extends QuestionFigures {
	kind: 'number';
	statistics: Statistics | null;
}

export interface RowFigures {
	value: string;
	text: LocalizedText;
	/** Responses that answered this row: the base of its options. */
	answered: number;
	options: OptionCount[];
	/** Where every column is a number; else null. */
	statistics: Statistics | null;
}
export interface MatrixFigures extends QuestionFigures {
	kind: 'matrix';
	/** The rows are topics: their values are topic ids. */
	topics: boolean;
	rows: RowFigures[];
}

export interface RankingFigures extends QuestionFigures {
	kind: 'ranking';
	/** The choices are topics: their values are topic ids. */
	topics: boolean;
	options: { value: string; text: LocalizedText }[];
	/** `ballots` equals `answered`. */
	support: Support;
}

/** Open text, and several answers in one: only how many wrote something. */
export interface TextFigures extends QuestionFigures {
	kind: 'text';
}

export type QuestionRollUp =
	| ChoiceFigures
	| SelectionFigures
	| RatingFigures
	| NumberFigures
	| MatrixFigures
	| RankingFigures
	| TextFigures;

/** A respondent's own words. Those of consent `none` are for the desk's eyes only. */
export interface Statement {
	question: string;
	respondentId: string;
	text: string;
	locale: Locale;
	consent: Consent;
}

/** Everything counted from the submitted responses of a consultation. */
export interface RollUp {
	/** How many responses are counted. */
	responses: number;
	/** Their receipts, sorted: which versions of the answers these figures stand for. */
	receipts: string[];
	coverage: Coverage;
	/** In the order of the questionnaire. */
	questions: QuestionRollUp[];
	/** In the order of the questionnaire, then of respondent ids. */
	statements: Statement[];
}

export interface RollUpInput {
	specifications: readonly QuestionSpecification[];
	listed: readonly ListedRespondent[];
	responses: readonly SubmittedResponse[];
}
