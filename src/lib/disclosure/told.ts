/** What readers are told of the answers to a questionnaire: plain JSON, frozen with a brief. */
import type { LocalizedText } from '../i18n/locales.ts';
import type { Purpose } from '../questionnaire/contract.ts';

/** A number, or the word that it is not told. */
export type Told = number | 'withheld';

export interface ToldOption {
	value: string;
	text: LocalizedText;
}

/** How many gave each answer. */
export type ToldCounts = { value: string; count: Told }[];

/** The figures of a question in one region. */
export interface ToldRegion {
	region: string;
	/** How many were shown it: all of the region that are counted. */
	shown: number;
	/** How many answered it. */
	answered: Told;
	counts: ToldCounts;
}

/** The figures of a question by region; they may be of an earlier version than those of all. */
export interface ToldRegions {
	/** The version of the brief whose figures these are. */
	since: number;
	/** In the order of the alphabet. */
	rows: ToldRegion[];
}

/** The figures of a question, or of a row of a matrix. */
export interface ToldPart {
	/** Of a matrix. */
	row?: ToldOption;
	/** The version of the brief whose figures these are: an earlier one where the new ones would tell too much. */
	since: number;
	/** The responses counted in that version. */
	responses: number;
	/** How many were shown it. */
	shown: Told;
	/** How many answered it. */
	answered: Told;
	/** How many gave each answer; of some questions only the first, or none, is to be told. */
	counts: ToldCounts;
	/** Rounded to one decimal; nothing where no mean is to be told. */
	mean?: Told;
	/** Nothing where none of a region may be told, or none are to be. */
	regions?: ToldRegions;
}

export interface ToldQuestion {
	name: string;
	kind: 'choice' | 'selection' | 'rating' | 'matrix' | 'ranking' | 'number';
	purpose?: Purpose;
	title: LocalizedText;
	/** The options, or the rows of a matrix, are topics. */
	topics: boolean;
	/** The options, or the columns of a matrix. */
	options: ToldOption[];
	/** The most that an answer may give, where something limits it. */
	maximum?: number;
	/** One, or one for each row of a matrix. */
	parts: ToldPart[];
}

/** What of a question is to be told, if that is safe: what is not asked for need not be protected. */
export interface Wanted {
	counts: 'all' | 'first' | 'none';
	mean: boolean;
	/** The same counts by region too, if everybody was shown it. */
	regions?: true;
}

/** How many figures a part tells of all respondents. */
export function toldIn({
	answered,
	counts,
	mean
}: Pick<ToldPart, 'answered' | 'counts' | 'mean'>): number {
	return [answered, mean ?? 'withheld', ...counts.map(({ count }) => count)].filter(
		(figure) => figure !== 'withheld'
	).length;
}

/** How many figures are told of regions. */
export function toldInRegions(regions: ToldRegions | undefined): number {
	return (regions?.rows ?? []).reduce((sum, region) => sum + toldIn(region), 0);
}
