import { mayEver } from '$lib/server/accounts/policy';
import type { Consultation } from '$lib/server/consultations/service';
import { findMeeting } from '$lib/server/meetings/service';
import { actorOf } from '$lib/server/pipeline/guard';
import { Problem } from '$lib/server/problems';
import { phaseAt } from '$lib/server/responses/service';
import { m } from '$lib/i18n/paraglide/messages.js';
import { views, type ConsultationHeading } from '$lib/ui/desk/heading';
import { phaseInWords } from '$lib/ui/desk/names';
import { formatDate } from '$lib/ui/formatting';

/** @throws Problem not_found */
export async function headingOf(
	locals: App.Locals,
	consultation: Consultation
): Promise<ConsultationHeading> {
	const { application, locale } = locals;
	const meeting = await findMeeting(application.database, consultation.meetingId);
	if (!meeting) throw new Problem('not_found');
	const facts = m.reading_meeting_facts(
		{ place: meeting.place, date: formatDate(meeting.startsOn, locale) },
		{ locale }
	);
	return {
		id: consultation.id,
		name: consultation.name[locale],
		meeting: `${meeting.name[locale]} · ${facts}`,
		phase: phaseInWords(phaseAt(consultation, application.clock()), consultation, locale),
		views: mayEver(actorOf(locals), 'roll-up:read') ? [...views] : ['coverage']
	};
}
