import { progressReport } from '$lib/server/briefs/progress-report';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals }: PageServerLoadEvent) => {
	const { title, blocks } = await progressReport(
		locals.application,
		actorOf(locals),
		locals.locale
	);
	return { title, blocks };
});
