/** What readers are told of the answers to a questionnaire: plain JSON, frozen with a brief. */
import type { LocalizedText } from '../i18n/locales.ts';
import type { Purpose } from '../questionnaire/contract.ts';

/** A number, or the word that it is not told. */
export type Told = number | 'withheld';

export interface ToldOption {
	value: string;
	text: LocalizedText;
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
	counts: { value: string; count: Told }[];
	/** Rounded to one decimal; nothing where no mean is to be told. */
	mean?: Told;
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
	/** One, or one for each row of a matrix. */
	parts: ToldPart[];
}

/** What of a question is to be told, if that is safe: what is not asked for need not be protected. */
export interface Wanted {
	counts: 'all' | 'first' | 'none';
	mean: boolean;
}

/** How many figures a part tells. */
export function toldIn({ answered, counts, mean }: ToldPart): number {
	return [answered, mean ?? 'withheld', ...counts.map(({ count }) => count)].filter(
		(figure) => figure !== 'withheld'
	).length;
}
