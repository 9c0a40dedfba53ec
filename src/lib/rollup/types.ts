/** What goes into a roll-up and what comes out: plain JSON, no class, no function. */
import type { Locale, LocalizedText } from '../i18n/locales.ts';
import type { Support } from '../priorities/support.ts';
import type { PreferenceTally } from '../priorities/tally.ts';
import type {
	Answers,
	Moment,
	Purpose,
	QuestionSpecification,
	SpecifiedOption
} from '../questionnaire/contract.ts';
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
	/**
	 * What was not shown inside these, by the names of form fields: a row `matrix.row`, a cell
	 * `table.row.column`, a question of the second row or panel `panels.2.question`.
	 */
	skipped?: string[];
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

export interface OptionCount extends SpecifiedOption {
	count: number;
}

/** A respondent's words and how often they were written alike. */
export interface TextCount {
	text: string;
	count: number;
}

/** Words written beside choices. They are for the desk's eyes. */
export interface OwnWords {
	/** Beside "Other": how many, and which. */
	otherTexts: number;
	others: TextCount[];
	/** Beside choices that ask for words, by choice. */
	remarks: (SpecifiedOption & { texts: TextCount[] })[];
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
	/** As SurveyJS calls the kind of the question. */
	type: string;
	/** Responses in which the question was shown; inside what grows, rows or panels. */
	asked: number;
	/** Of the asked, those that gave an answer. */
	answered: number;
	/** Of the asked, those that hold something that is no answer to the question. */
	unread: number;
	/** Of the asked, those with words in the comment area. */
	comments: number;
}

/** One of several. Options ("Other" and "None" among them) add up to `answered`. */
export interface ChoiceFigures extends QuestionFigures, OwnWords {
	kind: 'choice';
	options: OptionCount[];
}

/** Several of several. Options ("Other" and "None" among them) add up to `selections`. */
export interface SelectionFigures extends QuestionFigures, OwnWords {
	kind: 'selection';
	selections: number;
	options: OptionCount[];
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

/** Days or times typed in, as HTML writes them. */
export interface MomentFigures extends QuestionFigures {
	kind: 'moment';
	moment: Moment;
	/** Null when nobody answered. */
	moments: Moments | null;
}

/** Of an even number the median is the earlier of the two in the middle: there may be none between. */
export interface Moments {
	count: number;
	earliest: string;
	median: string;
	latest: string;
}

export interface RowFigures extends SpecifiedOption {
	/** Responses in which this row was shown. */
	asked: number;
	/** Responses that answered this row: the base of its options. */
	answered: number;
	/** Choices made, where a row takes several; else as many as answers. */
	selections: number;
	options: OptionCount[];
	/** Where every column is a number; else null. */
	statistics: Statistics | null;
}
export interface MatrixFigures extends QuestionFigures {
	kind: 'matrix';
	/** The rows are topics: their values are topic ids. */
	topics: boolean;
	rows: RowFigures[];
	/** Where the numbers say how much topics matter: an answer puts those with higher ones above others. */
	preferences?: PreferenceTally;
}

export interface RankingFigures extends QuestionFigures {
	kind: 'ranking';
	/** The choices are topics: their values are topic ids. */
	topics: boolean;
	options: SpecifiedOption[];
	/** `ballots` equals `answered`. */
	support: Support;
	preferences: PreferenceTally;
}

/** Several questions under one title; a table has its rows as such, and its cells in them. */
export interface PartsFigures extends QuestionFigures {
	kind: 'parts';
	parts: QuestionRollUp[];
}

/** Points given to topics: its parts are numbers, each named after a topic. */
export interface PointsFigures extends QuestionFigures {
	kind: 'points';
	parts: QuestionRollUp[];
	/** In the order of the parts. */
	points: TopicPoints[];
	/** Its `ballots` are the answers that give any points at all: the base of `points`. */
	preferences: PreferenceTally;
}

/** What is left blank counts as 0 points. */
export interface TopicPoints extends SpecifiedOption {
	/** Answers that give it points. */
	named: number;
	/** Per ballot; null without ballots. */
	mean: number | null;
	/** Of all points given to any topic, 0 to 1; null without ballots. */
	share: number | null;
}

/** The same questions again and again; of those inside, `asked` counts rows or panels. */
export interface GrowingFigures extends QuestionFigures {
	kind: 'growing';
	/** Rows or panels in all responses; those left blank are none. */
	entries: number;
	/** Rows or panels of one response, over the responses that have any. */
	perResponse: Statistics | null;
	parts: QuestionRollUp[];
}

/** Open text, and what is not read: only how many gave something. */
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
	| MomentFigures
	| PartsFigures
	| PointsFigures
	| GrowingFigures
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
