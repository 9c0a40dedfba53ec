import { frozenContent } from '$lib/server/briefs/versions';
import { versionNumber } from '$lib/server/briefs/version-number';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { RequestEvent } from './$types';

/** What the version holds, byte for byte what its SHA-256 was taken over. */
export const GET = guarded(async ({ locals, params }: RequestEvent) => {
	const content = await frozenContent(
		locals.application,
		actorOf(locals),
		params.brief,
		versionNumber(params.version)
	);
	return new Response(content, { headers: { 'content-type': 'application/json; charset=utf-8' } });
});
