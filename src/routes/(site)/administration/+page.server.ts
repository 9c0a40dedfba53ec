import { consultationsToManage } from '$lib/server/consultations/service';
import { allMeetings } from '$lib/server/meetings/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { phaseAt } from '$lib/phase';
import { phaseInWords } from '$lib/ui/desk/names';
import { meetingFacts } from '$lib/ui/meeting-facts';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, url }: PageServerLoadEvent) => {
	const actor = actorOf(locals);
	const { application, locale } = locals;
	const now = application.clock();
	const meetings = await allMeetings(application, actor);
	const consultations = await consultationsToManage(application, actor);
	const created = url.searchParams.get('created');
	return {
		created: meetings.find(({ id }) => id === created)?.name[locale] ?? null,
		meetings: meetings.map((meeting) => ({
			id: meeting.id,
			name: meeting.name[locale],
			facts: meetingFacts(meeting, locale),
			consultations: consultations
				.filter(({ meetingId }) => meetingId === meeting.id)
				.map((consultation) => ({
					id: consultation.id,
					name: consultation.name[locale],
					phase: phaseInWords(phaseAt(consultation, now), consultation, locale)
				}))
		}))
	};
});
