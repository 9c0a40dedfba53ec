import { mayEver, type Actor } from '$lib/server/accounts/policy';
import { asksOrganizations } from '$lib/server/consultations/respondent-filter';
import type { Consultation } from '$lib/server/consultations/service';
import { meetingOfDesk } from '$lib/server/meetings/service';
import { actorOf } from '$lib/server/pipeline/guard';
import { views, type ConsultationHeading, type View } from '$lib/ui/desk/heading';
import { phaseAt } from '$lib/phase';
import { phaseInWords } from '$lib/ui/desk/names';
import { meetingFacts } from '$lib/ui/meeting-facts';

/** The views of a consultation that are open to this person. */
export function viewsOf(actor: Actor, { filter }: Consultation): View[] {
	if (!mayEver(actor, 'roll-up:read')) return ['coverage'];
	return views.filter((view) => view !== 'brief' || !asksOrganizations(filter));
}

/** @throws Problem forbidden, not_found */
export async function headingOf(
	locals: App.Locals,
	consultation: Consultation
): Promise<ConsultationHeading> {
	const { application, locale } = locals;
	const actor = actorOf(locals);
	const meeting = await meetingOfDesk(application, actor, consultation.meetingId);
	return {
		id: consultation.id,
		name: consultation.name[locale],
		meeting: `${meeting.name[locale]} · ${meetingFacts(meeting, locale)}`,
		phase: phaseInWords(phaseAt(consultation, application.clock()), consultation, locale),
		views: viewsOf(actor, consultation)
	};
}
