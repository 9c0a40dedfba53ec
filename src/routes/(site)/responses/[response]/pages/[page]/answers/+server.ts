/**
 * The door of the script on the page, in JSON: the same form saved the same way, and what it takes to
 * draw the page without asking again.
 */
import { randomUUID } from 'node:crypto';
import { json } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Locale } from '$lib/i18n/locales';
import { structureOf } from '$lib/questionnaire/structure';
import { textEntries } from '$lib/server/pipeline/form';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import { readPagePost } from '$lib/server/responses/page-post';
import { savePage, type SaveOutcome } from '$lib/server/responses/save';
import { pageLogic } from '$lib/server/responses/service';
import type { PageLogic, PageNotSaved, PageSaved } from '$lib/questionnaire/browser/door';
import type { RequestEvent, RequestHandler } from './$types';

/** What becomes of the page that was saved: how it is drawn from now on, or why it does not count. */
function consequence(
	outcome: SaveOutcome & { kind: 'saved' | 'kept_late' },
	locale: Locale
): Partial<PageSaved> {
	if (outcome.kind === 'kept_late')
		return { remark: problemMessage('consultation_closed', locale) };
	const { view, merged } = outcome;
	return view
		? { merged, structure: structureOf(view) }
		: { remark: m.responses_page_hidden({}, { locale }) };
}

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
			...consequence(outcome, locale)
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
