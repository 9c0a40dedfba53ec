import { progressReport } from '$lib/server/briefs/progress-report';
import { documentResponse, formatNamed } from '$lib/server/documents/formats';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { RequestEvent } from './$types';

export const GET = guarded(async ({ locals, params }: RequestEvent) => {
	const document = await progressReport(locals.application, actorOf(locals), locals.locale);
	return documentResponse(locals.application, document, formatNamed(params.format));
});
