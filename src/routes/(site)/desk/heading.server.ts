import { mayEver } from '$lib/server/accounts/policy';
import { asksOrganizations } from '$lib/server/consultations/respondent-filter';
import type { Consultation } from '$lib/server/consultations/service';
import { meetingOfDesk } from '$lib/server/meetings/service';
import { actorOf } from '$lib/server/pipeline/guard';
import { views, type ConsultationHeading } from '$lib/ui/desk/heading';
import { phaseAt } from '$lib/phase';
import { phaseInWords } from '$lib/ui/desk/names';
import { meetingFacts } from '$lib/ui/meeting-facts';

/** @throws Problem forbidden, not_found */
export async function headingOf(
	locals: App.Locals,
	consultation: Consultation
): Promise<ConsultationHeading> {
	const { application, locale } = locals;
	const actor = actorOf(locals);
	const meeting = await meetingOfDesk(application, actor, consultation.meetingId);
	const open = asksOrganizations(consultation.filter)
		? views.filter((view) => view !== 'brief')
		: [...views];
	return {
		id: consultation.id,
		name: consultation.name[locale],
		meeting: `${meeting.name[locale]} · ${meetingFacts(meeting, locale)}`,
		phase: phaseInWords(phaseAt(consultation, application.clock()), consultation, locale),
		views: mayEver(actor, 'roll-up:read') ? open : ['coverage']
	};
}
