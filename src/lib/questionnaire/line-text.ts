import { direction, type Locale } from '../i18n/locales.ts';
import type { AnswerLine, Segment } from './contract.ts';
import { isolated, isolatedAs } from './isolate.ts';

/** The direction a segment declares; `written` is the language of the respondent's own words. */
export function segmentDirection(
	{ source }: Segment,
	reader: Locale,
	written: Locale
): 'rtl' | 'ltr' {
	if (source === 'code') return 'ltr';
	return direction(source === 'respondent' ? written : reader);
}

function setOff(segment: Segment, reader: Locale, written: Locale): string {
	const declared = segmentDirection(segment, reader, written);
	return declared === direction(reader)
		? isolated(segment.text, reader)
		: isolatedAs(segment.text, declared);
}

/**
 * A line as plain text, where no markup can carry directions: each segment that could be drawn into
 * its neighbours is set off by isolates of its declared direction.
 */
export function lineText(line: AnswerLine, reader: Locale, written: Locale): string {
	const [only, ...others] = line;
	// Alone on its line, in the direction of the page, it has no neighbours.
	if (only && others.length === 0 && segmentDirection(only, reader, written) === direction(reader))
		return only.text;
	return line.map((segment) => setOff(segment, reader, written)).join('');
}
