import { mayEver } from '$lib/server/accounts/policy';
import type { Consultation } from '$lib/server/consultations/service';
import { findMeeting } from '$lib/server/meetings/service';
import { actorOf } from '$lib/server/pipeline/guard';
import { Problem } from '$lib/server/problems';
import { phaseAt } from '$lib/server/responses/service';
import { views, type ConsultationHeading } from '$lib/ui/desk/heading';
import { meetingFacts, phaseInWords } from '$lib/ui/desk/names';

/** @throws Problem not_found */
export async function headingOf(
	locals: App.Locals,
	consultation: Consultation
): Promise<ConsultationHeading> {
	const { application, locale } = locals;
	const meeting = await findMeeting(application.database, consultation.meetingId);
	if (!meeting) throw new Problem('not_found');
	return {
		id: consultation.id,
		name: consultation.name[locale],
		meeting: `${meeting.name[locale]} · ${meetingFacts(meeting, locale)}`,
		phase: phaseInWords(phaseAt(consultation, application.clock()), consultation, locale),
		views: mayEver(actorOf(locals), 'roll-up:read') ? [...views] : ['coverage']
	};
}
