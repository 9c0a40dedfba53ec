import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { textEntries } from '$lib/server/pipeline/form';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { problemMessage } from '$lib/server/problem-messages';
import { savePage } from '$lib/server/responses/save';
import { pageToAnswer } from '$lib/server/responses/service';
import type { PageView } from '$lib/questionnaire/contract';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

/** Fields of ours; a question's name can not begin with a dot. */
const REVISION = '.revision';
const INTENT = '.intent';
const intents = ['next', 'back', 'stay', 'leave'] as const;

const control = z.object({
	revision: z.coerce.number().int().min(0),
	intent: z.enum(intents).catch('stay')
});

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const { head, view, pages } = await pageToAnswer(
		application,
		actorOf(locals),
		params.response,
		params.page,
		locale
	);
	return {
		id: head.id,
		consultation: head.consultationName[locale],
		respondent: head.respondentName[locale],
		revision: head.revision,
		view,
		pages,
		saved: url.searchParams.has('saved')
	};
});

/** Where a saved page leads. */
function destination(
	intent: (typeof intents)[number],
	response: string,
	{ name, previous, next }: PageView
): string {
	const base = `/responses/${response}`;
	switch (intent) {
		case 'next':
			return next === undefined ? `${base}/review` : `${base}/pages/${next}`;
		case 'back':
			return previous === undefined ? base : `${base}/pages/${previous}`;
		case 'stay':
			return `${base}/pages/${name}?saved`;
		case 'leave':
			return base;
	}
}

const save = guarded(async ({ request, locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const actor = actorOf(locals);
	const entries = textEntries(await request.formData());
	const fields = new Map(entries);
	const read = control.safeParse({ revision: fields.get(REVISION), intent: fields.get(INTENT) });
	if (!read.success)
		error(400, { message: problemMessage('invalid_input', locale), code: 'invalid_input' });
	const outcome = await savePage(application, actor, {
		responseId: params.response,
		page: params.page,
		baseRevision: read.data.revision,
		form: entries.filter(([name]) => name !== REVISION && name !== INTENT),
		locale
	});
	if (outcome.kind !== 'saved') return fail(outcome.kind === 'conflict' ? 409 : 400, outcome);
	const { view } = await pageToAnswer(application, actor, params.response, params.page, locale);
	redirect(303, `/${locale}${destination(read.data.intent, params.response, view)}`);
});

export const actions: Actions = { default: save };
