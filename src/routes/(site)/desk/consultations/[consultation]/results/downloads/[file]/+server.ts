import { readView } from '$lib/rollup/view';
import { downloadFile } from '$lib/server/downloads/files';
import { openDownload } from '$lib/server/downloads/service';
import { streamed } from '$lib/server/downloads/stream';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { Problem } from '$lib/server/problems';
import type { RequestEvent } from './$types';

/** A file for the desk, in the view of the query. */
export const GET = guarded(async ({ locals, params, request, url }: RequestEvent) => {
	const { application, locale, reference } = locals;
	const actor = actorOf(locals);
	const file = downloadFile(params.file);
	if (!file) throw new Problem('not_found');
	const download = await openDownload(application, actor, {
		consultationId: params.consultation,
		file,
		asking: readView(url.searchParams),
		locale
	});
	return streamed(download, {
		accepted: request.headers.get('accept-encoding') ?? '',
		failed: (error) => application.log.error({ reference, file, error }, 'download broken off')
	});
});
