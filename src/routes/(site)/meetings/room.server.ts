import type { ReadingRoom } from '$lib/server/briefs/room';
import type { Locale } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { formatDateTime, formatNumber } from '$lib/ui/formatting';
import { meetingFacts } from '$lib/ui/meeting-facts';
import type { OlderVersion, Room } from '$lib/ui/room/room';

/** A reading room as its page shows it. */
export function roomInWords({ meeting, briefs }: ReadingRoom, locale: Locale): Room {
	const line = ({ number, publishedAt }: { number: number; publishedAt: string }) =>
		m.reading_brief_line(
			{ number: formatNumber(number, locale), time: formatDateTime(publishedAt, locale) },
			{ locale }
		);
	return {
		meeting: { id: meeting.id, name: meeting.name[locale], facts: meetingFacts(meeting, locale) },
		briefs: briefs.map(
			({
				briefId,
				consultationName,
				number,
				publishedAt,
				leading,
				sure,
				agenda,
				since,
				versions
			}) => ({
				id: briefId,
				consultation: consultationName[locale],
				number,
				line: line({ number, publishedAt }),
				leading,
				sure,
				agenda,
				since,
				older: versions
					.filter((version) => version.number < number)
					.map((version) => ({
						number: version.number,
						line: line(version),
						corrected: correctionOf(version.number, versions, locale)
					}))
			})
		)
	};
}

/** What the version after this one corrected in it. */
function correctionOf(
	number: number,
	versions: ReadingRoom['briefs'][number]['versions'],
	locale: Locale
): OlderVersion['corrected'] {
	const next = versions.find((version) => version.number === number + 1);
	if (!next?.correction) return null;
	const by = formatNumber(next.number, locale);
	return { by: m.reading_corrects({ number: by }, { locale }), ...next.correction };
}
