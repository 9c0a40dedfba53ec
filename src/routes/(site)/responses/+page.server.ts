import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { phaseAt } from '$lib/phase';
import { ownResponses } from '$lib/server/responses/service';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const now = application.clock();
	const responses = await ownResponses(application, actorOf(locals));
	return {
		responses: responses.map((head) => ({
			id: head.id,
			consultation: head.consultationName[locale],
			respondent: head.respondentName[locale],
			status: head.status,
			phase: phaseAt(head, now),
			opensAt: head.opensAt,
			closesAt: head.closesAt,
			graceMinutes: head.graceMinutes,
			late: head.late
		}))
	};
});
