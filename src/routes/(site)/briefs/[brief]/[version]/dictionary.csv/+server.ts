import { briefTable, fileResponse } from '$lib/server/briefs/files';
import { versionNumber } from '$lib/server/briefs/version-number';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { RequestEvent } from './$types';

export const GET = guarded(async ({ locals, params }: RequestEvent) => {
	const version = {
		briefId: params.brief,
		number: versionNumber(params.version),
		locale: locals.locale
	};
	return fileResponse(await briefTable(locals.application, actorOf(locals), version, 'dictionary'));
});
