/**
 * The door of the script on the page, in JSON: the same form saved the same way, and what it takes to
 * draw the page without asking again.
 */
import { randomUUID } from 'node:crypto';
import { json } from '@sveltejs/kit';
import { structureOf } from '$lib/questionnaire/structure';
import { textEntries } from '$lib/server/pipeline/form';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import { readPagePost } from '$lib/server/responses/page-post';
import { savePage } from '$lib/server/responses/save';
import { pageLogic } from '$lib/server/responses/service';
import type { PageLogic, PageNotSaved, PageSaved } from '$lib/questionnaire/browser/door';
import type { RequestEvent, RequestHandler } from './$types';

const save = guarded(async ({ request, locals, params }: RequestEvent): Promise<Response> => {
	const { application, locale } = locals;
	const post = readPagePost(textEntries(await request.formData()));
	if (!post) throw new Problem('invalid_input', ['revision']);
	const outcome = await savePage(application, actorOf(locals), {
		responseId: params.response,
		page: params.page,
		...post,
		locale
	});
	const { kind, revision } = outcome;
	if (kind === 'saved' || kind === 'kept_late')
		return json({
			kind: 'saved',
			revision,
			savedAt: application.clock().toISOString(),
			key: randomUUID(),
			...(kind === 'kept_late'
				? { remark: problemMessage('consultation_closed', locale) }
				: { merged: outcome.merged, structure: outcome.view && structureOf(outcome.view) })
		} satisfies PageSaved);
	return json({ kind, revision } satisfies PageNotSaved, { status: kind === 'faulty' ? 422 : 409 });
});

const logic = guarded(async ({ locals, params }: RequestEvent): Promise<Response> => {
	const { application, locale } = locals;
	const { definition, answers } = await pageLogic(
		application,
		actorOf(locals),
		params.response,
		params.page,
		locale
	);
	return json({ locale, page: params.page, definition, answers } satisfies PageLogic);
});

export const GET: RequestHandler = logic;
export const POST: RequestHandler = save;
