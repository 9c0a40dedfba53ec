import { m } from '../i18n/paraglide/messages.js';
import type { Locale } from '../i18n/locales.ts';
import { formatDate } from './formatting.ts';

/**
 * Place and first day of a meeting. The place keeps its own direction: Latin letters would otherwise
 * draw the number of an Arabic date to their side.
 */
export function meetingFacts(
	{ place, startsOn }: { place: string; startsOn: string },
	locale: Locale
): string {
	return m.reading_meeting_facts(
		{ place: `\u2068${place}\u2069`, date: formatDate(startsOn, locale) },
		{ locale }
	);
}
