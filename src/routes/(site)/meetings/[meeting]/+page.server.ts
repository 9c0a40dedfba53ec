import { briefsOfMeeting } from '$lib/server/briefs/documents';
import { meetingToRead } from '$lib/server/meetings/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { meetingFacts } from '$lib/ui/meeting-facts';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const actor = actorOf(locals);
	const meeting = await meetingToRead(application, actor, params.meeting);
	const briefs = await briefsOfMeeting(application, actor, meeting.id);
	return {
		meeting: { name: meeting.name[locale], facts: meetingFacts(meeting, locale) },
		briefs: briefs.map(({ consultationName, ...brief }) => ({
			...brief,
			consultation: consultationName[locale]
		}))
	};
});
