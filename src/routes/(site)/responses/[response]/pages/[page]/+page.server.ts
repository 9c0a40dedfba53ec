import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { takesAnswers } from '$lib/phase';
import { textEntries } from '$lib/server/pipeline/form';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { isShownAsPage } from '$lib/server/pipeline/unsent';
import { Problem } from '$lib/server/problems';
import { readPagePost, type ReadPost } from '$lib/server/responses/page-post';
import { savePage } from '$lib/server/responses/save';
import { pageToAnswer } from '$lib/server/responses/service';
import { questionsIn } from '$lib/questionnaire/elements';
import { placeAfterChange } from '$lib/questionnaire/place-after-change';
import type { PageView } from '$lib/questionnaire/contract';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = guarded(async ({ request, locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const { head, phase, view, pages } = await pageToAnswer(
		application,
		actorOf(locals),
		params.response,
		params.page,
		locale
	);
	// What was just posted is shown again even where nothing more is taken.
	if (request.method !== 'POST') {
		if (!takesAnswers(phase) || head.status === 'submitted')
			redirect(303, `/${locale}/responses/${head.id}/review`);
		if (!view) throw new Problem('not_found');
	}
	return {
		id: head.id,
		consultation: head.consultationName[locale],
		respondent: head.respondentName[locale],
		status: head.status,
		phase,
		closesAt: head.closesAt,
		graceMinutes: head.graceMinutes,
		revision: head.revision,
		/** A repetition of the same request is known by it. */
		key: randomUUID(),
		view: view ?? { locale, name: params.page, ...hidden, total: pages.length },
		pages,
		saved: url.searchParams.has('saved')
	};
});

/** Others have hidden the page since it was opened: what was posted is shown instead of this. */
const hidden = {
	title: '',
	number: 0,
	elements: [],
	conditional: false
} satisfies Partial<PageView>;

/** Where a saved page leads; to the overview, which says so, where it is shown no longer. */
function destination(
	{ change, intent, within }: ReadPost,
	base: string,
	view: PageView | undefined
): string {
	if (!view) return `${base}?hidden`;
	const { name, previous, next } = view;
	const pressed = questionsIn(view.elements).find(({ field }) => field === within);
	if (pressed) {
		const place = change ? placeAfterChange(change, pressed) : pressed.fieldId;
		return `${base}/pages/${name}?saved#${place}`;
	}
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
	const entries = textEntries(await request.formData());
	if (isShownAsPage(request)) locals.unsent = entries;
	const actor = actorOf(locals);
	const post = readPagePost(entries);
	if (!post) throw new Problem('invalid_input', ['revision']);
	const outcome = await savePage(application, actor, {
		responseId: params.response,
		page: params.page,
		...post,
		locale
	});
	const response = `/${locale}/responses/${params.response}`;
	if (outcome.kind === 'saved') redirect(303, destination(post, response, outcome.view));
	// The review tells that it came too late to count.
	if (outcome.kind === 'kept_late') redirect(303, `${response}/review`);
	return fail(outcome.kind === 'faulty' ? 400 : 409, outcome);
});

export const actions: Actions = { default: save };
