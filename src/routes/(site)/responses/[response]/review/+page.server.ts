import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { takesAnswers } from '$lib/phase';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import { requestKey, revisionNumber } from '$lib/server/responses/page-post';
import { responseReview } from '$lib/server/responses/service';
import { submitResponse } from '$lib/server/responses/submit';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const { head, phase, review, uses, languages, mayEdit, maySubmit } = await responseReview(
		application,
		actorOf(locals),
		params.response,
		locale
	);
	const writable = takesAnswers(phase) && head.status !== 'submitted';
	return {
		id: head.id,
		consultation: head.consultationName[locale],
		respondent: head.respondentName[locale],
		status: head.status,
		phase,
		closesAt: head.closesAt,
		graceMinutes: head.graceMinutes,
		submittedAt: head.submittedAt,
		receipt: head.receipt,
		late: head.late,
		revision: head.revision,
		/** A repetition of the same request is known by it. */
		key: randomUUID(),
		review,
		/** Of a response that counts, or still may. */
		uses: writable || head.status === 'submitted' ? uses : null,
		languages,
		own: mayEdit,
		editable: writable && mayEdit,
		submittable: writable && maySubmit
	};
});

const signature = z.object({ revision: revisionNumber, '.key': requestKey.optional() });

const submit = guarded(async ({ request, locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const form = signature.safeParse(Object.fromEntries(await request.formData()));
	if (!form.success) throw new Problem('invalid_input', ['revision']);
	try {
		await submitResponse(application, actorOf(locals), {
			responseId: params.response,
			revision: form.data.revision,
			requestKey: form.data['.key'] ?? null,
			locale
		});
	} catch (thrown) {
		if (!(thrown instanceof Problem) || thrown.status < 409) throw thrown;
		return fail(thrown.status, { error: problemMessage(thrown.code, locale) });
	}
	redirect(303, `/${locale}/responses/${params.response}/receipt`);
});

export const actions: Actions = { default: submit };
