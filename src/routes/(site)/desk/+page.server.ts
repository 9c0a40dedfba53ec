import { mayEver } from '$lib/server/accounts/policy';
import {
	consultationCoverage,
	consultationsOfDesk,
	type Consultation
} from '$lib/server/consultations/service';
import { meetingOfDesk } from '$lib/server/meetings/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { countsInWords } from '$lib/ui/desk/counts';
import { phaseAt } from '$lib/phase';
import { phaseInWords } from '$lib/ui/desk/names';
import { meetingFacts } from '$lib/ui/meeting-facts';
import { viewsOf } from './heading.server';
import type { PageServerLoadEvent } from './$types';

/** How a consultation stands, as far as this person may see it. */
async function listing(locals: App.Locals, consultation: Consultation) {
	const { application, locale } = locals;
	const { coverage } = await consultationCoverage(application, actorOf(locals), consultation.id);
	return {
		id: consultation.id,
		name: consultation.name[locale],
		phase: phaseInWords(phaseAt(consultation, application.clock()), consultation, locale),
		counts: countsInWords(coverage.total, locale),
		views: viewsOf(actorOf(locals), consultation)
	};
}

async function meetingSection(
	locals: App.Locals,
	id: string,
	consultations: readonly Consultation[]
) {
	const { application, locale } = locals;
	const meeting = await meetingOfDesk(application, actorOf(locals), id);
	return {
		id,
		name: meeting.name[locale],
		facts: meetingFacts(meeting, locale),
		startsOn: meeting.startsOn,
		consultations: await Promise.all(
			consultations.map((consultation) => listing(locals, consultation))
		)
	};
}

export const load = guarded(async ({ locals }: PageServerLoadEvent) => {
	const actor = actorOf(locals);
	const consultations = await consultationsOfDesk(locals.application, actor);
	const byMeeting = Map.groupBy(consultations, ({ meetingId }) => meetingId);
	const meetings = await Promise.all(
		[...byMeeting].map(([id, list]) => meetingSection(locals, id, list))
	);
	return {
		wholeDesk: mayEver(actor, 'roll-up:read'),
		meetings: meetings.sort((one, other) => other.startsOn.localeCompare(one.startsOn))
	};
});
