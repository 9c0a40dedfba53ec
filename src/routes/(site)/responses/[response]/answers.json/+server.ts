import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { submittedDocument } from '$lib/server/responses/service';
import type { RequestEvent } from './$types';

/** The canonical answers, byte for byte what the receipt was taken over. */
export const GET = guarded(async ({ locals, params }: RequestEvent) => {
	const { text } = await submittedDocument(locals.application, actorOf(locals), params.response);
	return new Response(text, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="answers.json"'
		}
	});
});
