/**
 * Author's regular expressions, run by an engine whose time grows with the text and never faster. The
 * platform's own can take seconds, or for ever, over a few characters, while nobody else is served.
 */
import { RE2JS } from 're2js';

/** Of a pattern, in characters. */
export const longestPattern = 200;
/** Steps of a compiled pattern: every character of an answer may cost as many. */
export const largestProgram = 300;
/** Of an answer that a pattern judges, in UTF-16 code units; what is longer matches nothing. */
export const longestMatched = 1000;

export interface Pattern {
	test: (text: string) => boolean;
}

/**
 * Reads a pattern as JavaScript writes it.
 * @returns why it can not be run, for its author, when it is too large, is no pattern, or looks
 *   around or back, which no engine does in such time
 */
export function linearPattern(source: string, ignoreCase: boolean): Pattern | string {
	if (source.length > longestPattern) return `is longer than ${longestPattern} characters`;
	try {
		const flags = ignoreCase ? RE2JS.CASE_INSENSITIVE : 0;
		const compiled = RE2JS.compile(RE2JS.translateRegExp(source), flags);
		if (compiled.programSize() > largestProgram) return 'repeats too much';
		return { test: (text) => text.length <= longestMatched && compiled.test(text) };
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return `can not be run (${error.message})`;
	}
}
