/**
 * A piece of a line with a direction of its own: words of the questionnaire run as the reader's
 * language does, words of the respondent as the language they were written in, and a code (an address,
 * a number, a telephone) always from the left.
 */
export interface Segment {
	text: string;
	source: 'questionnaire' | 'respondent' | 'code';
}

/** One line, piece by piece. */
export type AnswerLine = Segment[];
