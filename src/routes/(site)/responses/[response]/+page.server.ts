import { takesAnswers } from '$lib/phase';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { responseOverview } from '$lib/server/responses/service';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const overview = await responseOverview(application, actorOf(locals), params.response, locale);
	const { head } = overview;
	return {
		id: head.id,
		consultation: head.consultationName[locale],
		respondent: head.respondentName[locale],
		status: head.status,
		phase: overview.phase,
		opensAt: head.opensAt,
		closesAt: head.closesAt,
		graceMinutes: head.graceMinutes,
		late: head.late,
		pages: overview.pages,
		/** The page that was just saved is no longer shown. */
		hidden: url.searchParams.has('hidden'),
		continueAt: overview.continueAt,
		lastSave: overview.lastSave,
		writable: overview.mayEdit && takesAnswers(overview.phase) && head.status !== 'submitted'
	};
});
