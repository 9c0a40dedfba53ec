import { redirect } from '@sveltejs/kit';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { responseOverview } from '$lib/server/responses/service';
import { reopenResponse } from '$lib/server/responses/submit';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const { head, phase, mayEdit, maySubmit } = await responseOverview(
		application,
		actorOf(locals),
		params.response,
		locale
	);
	return {
		id: head.id,
		consultation: head.consultationName[locale],
		respondent: head.respondentName[locale],
		own: mayEdit,
		receipt: head.receipt,
		submittedAt: head.submittedAt,
		reopenable: maySubmit && phase === 'open' && head.status === 'submitted'
	};
});

const reopen = guarded(async ({ locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	await reopenResponse(application, actorOf(locals), { responseId: params.response, locale });
	redirect(303, `/${locale}/responses/${params.response}`);
});

export const actions: Actions = { reopen };
