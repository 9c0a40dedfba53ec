import { briefAsWord } from '$lib/server/briefs/service';
import { documentName } from '$lib/server/briefs/document-name';
import { versionNumber } from '$lib/server/briefs/version-number';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { RequestEvent } from './$types';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const GET = guarded(async ({ locals, params, url }: RequestEvent) => {
	const { bytes, name } = await briefAsWord(
		locals.application,
		actorOf(locals),
		params.brief,
		versionNumber(params.version),
		locals.locale,
		documentName(url.searchParams)
	);
	return new Response(new Uint8Array(bytes), {
		headers: { 'content-type': WORD, 'content-disposition': `attachment; filename="${name}"` }
	});
});
