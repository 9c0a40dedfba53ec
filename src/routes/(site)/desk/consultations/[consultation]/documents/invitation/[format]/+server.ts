import { invitationDocument } from '$lib/server/briefs/invitation';
import { documentResponse, formatNamed } from '$lib/server/documents/formats';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { RequestEvent } from './$types';

export const GET = guarded(async ({ locals, params }: RequestEvent) => {
	const { document } = await invitationDocument(
		locals.application,
		actorOf(locals),
		params.consultation,
		locals.locale
	);
	return documentResponse(locals.application, document, formatNamed(params.format));
});
