import { findConsultation } from '$lib/server/consultations/service';
import { demand } from '$lib/server/accounts/permission';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { Problem } from '$lib/server/problems';
import { headingOf } from '../../../heading.server';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	demand(actorOf(locals), 'brief:edit');
	const consultation = await findConsultation(locals.application.database, params.consultation);
	if (!consultation) throw new Problem('not_found');
	return { heading: await headingOf(locals, consultation) };
});
