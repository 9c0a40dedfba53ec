import { documentName } from '$lib/server/briefs/document-name';
import { briefFile, fileResponse } from '$lib/server/briefs/files';
import { versionNumber } from '$lib/server/briefs/version-number';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { RequestEvent } from './$types';

export const GET = guarded(async ({ locals, params, url }: RequestEvent) => {
	const address = {
		briefId: params.brief,
		number: versionNumber(params.version),
		locale: locals.locale,
		...documentName(url.searchParams)
	};
	return fileResponse(await briefFile(locals.application, actorOf(locals), address, 'pdf'));
});
