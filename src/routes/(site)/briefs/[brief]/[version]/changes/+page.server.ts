import { figuresChanged, publishedBrief } from '$lib/server/briefs/versions';
import { versionNumber } from '$lib/server/briefs/version-number';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { changedRows } from '$lib/ui/brief/changed-rows';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const actor = actorOf(locals);
	const number = versionNumber(params.version);
	const { briefId, consultationName } = await publishedBrief(
		application,
		actor,
		params.brief,
		number
	);
	const changed = await figuresChanged(application, actor, { briefId, number }, locale);
	return {
		id: briefId,
		number,
		consultation: consultationName[locale],
		rows: changedRows(changed)
	};
});
