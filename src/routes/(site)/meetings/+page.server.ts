import { redirect } from '@sveltejs/kit';
import { meetingsToRead } from '$lib/server/meetings/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { meetingFacts } from '$lib/ui/meeting-facts';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const meetings = await meetingsToRead(application, actorOf(locals));
	const [only] = meetings;
	// Whoever has one meeting has nothing to choose.
	if (only && meetings.length === 1) redirect(303, `/${locale}/meetings/${only.id}`);
	return {
		meetings: meetings.map((meeting) => ({
			id: meeting.id,
			name: meeting.name[locale],
			facts: meetingFacts(meeting, locale)
		}))
	};
});
