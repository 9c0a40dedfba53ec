import { meetingBriefAlone } from '$lib/server/briefs/document-name';
import { briefFile, fileResponse } from '$lib/server/briefs/files';
import { openVersion } from '$lib/server/briefs/room';
import { guarded } from '$lib/server/pipeline/guard';
import type { RequestEvent } from './$types';

/** The latest version of an open brief as a file, signed in or not. */
export const GET = guarded(async ({ locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const { meeting: meetingId, brief: briefId } = params;
	const number = await openVersion(application, { meetingId, briefId });
	const address = { briefId, number, locale, ...meetingBriefAlone };
	return fileResponse(await briefFile(application, 'anybody', address, params.file));
});
