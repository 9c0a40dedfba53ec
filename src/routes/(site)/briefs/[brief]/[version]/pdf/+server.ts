import { briefAsPdf } from '$lib/server/briefs/service';
import { documentName } from '$lib/server/briefs/document-name';
import { versionNumber } from '$lib/server/briefs/version-number';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { RequestEvent } from './$types';

export const GET = guarded(async ({ locals, params, url }: RequestEvent) => {
	const { bytes, name } = await briefAsPdf(locals.application, actorOf(locals), {
		briefId: params.brief,
		number: versionNumber(params.version),
		locale: locals.locale,
		...documentName(url.searchParams)
	});
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
});
