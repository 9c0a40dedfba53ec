import { redirect } from '@sveltejs/kit';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { textField } from '$lib/server/pipeline/form';
import { Problem } from '$lib/server/problems';
import { revisionNumber } from '$lib/server/responses/page-post';
import { responseReceipt } from '$lib/server/responses/service';
import { reopenResponse } from '$lib/server/responses/submit';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const { head, phase, submissions, mayEdit, maySubmit } = await responseReceipt(
		application,
		actorOf(locals),
		params.response
	);
	return {
		id: head.id,
		consultation: head.consultationName[locale],
		respondent: head.respondentName[locale],
		own: mayEdit,
		receipt: head.receipt,
		submittedAt: head.submittedAt,
		late: head.late,
		revision: head.revision,
		submissions: submissions.map((submission) => ({
			...submission,
			counts: head.receipt !== null && submission.revision === head.revision
		})),
		reopenable: maySubmit && phase === 'open' && head.status === 'submitted'
	};
});

const reopen = guarded(async ({ request, locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const revision = revisionNumber.safeParse(textField(await request.formData(), 'revision'));
	if (!revision.success) throw new Problem('invalid_input', ['revision']);
	await reopenResponse(application, actorOf(locals), {
		responseId: params.response,
		revision: revision.data,
		locale
	});
	redirect(303, `/${locale}/responses/${params.response}`);
});

export const actions: Actions = { reopen };
