import { outboxFolder } from '$lib/server/application';
import { listOutbox } from '$lib/server/mail/outbox';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	letters: await listOutbox(outboxFolder(locals.application.configuration))
});
