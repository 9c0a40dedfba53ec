import { outboxFolder } from '$lib/server/application';
import { readOutbox } from '$lib/server/mail/outbox';
import { guarded } from '$lib/server/pipeline/guard';
import { Problem } from '$lib/server/problems';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const folder = outboxFolder(locals.application.configuration);
	const letter = await readOutbox(folder, params.letter);
	if (!letter) throw new Problem('not_found');
	return { letter };
});
