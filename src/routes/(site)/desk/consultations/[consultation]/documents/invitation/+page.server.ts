import { invitationDocument } from '$lib/server/briefs/invitation';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { headingOf } from '../../../../heading.server';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { consultation, document } = await invitationDocument(
		locals.application,
		actorOf(locals),
		params.consultation,
		locals.locale
	);
	return { heading: await headingOf(locals, consultation), blocks: document.blocks };
});
