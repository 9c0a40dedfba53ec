import { redirect } from '@sveltejs/kit';
import { latestVersion } from '$lib/server/briefs/versions';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { localizeHref } from '$lib/i18n/addresses';
import type { RequestEvent } from './$types';

/** The newest version: an address that stays good when a brief is corrected. */
export const GET = guarded(async ({ locals, params, url }: RequestEvent) => {
	const number = await latestVersion(locals.application, actorOf(locals), params.brief);
	const path = `/briefs/${params.brief}/${number}${url.search}`;
	redirect(302, localizeHref(path, { locale: locals.locale }));
});
