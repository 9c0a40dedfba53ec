import { redirect } from '@sveltejs/kit';
import { signInToDemonstration } from '$lib/server/accounts/demonstration-sign-in';
import { guarded } from '$lib/server/pipeline/guard';
import { keepSession } from '$lib/server/pipeline/session';
import type { RequestEvent } from './$types';

/** Only a demonstration has this door: opening it signs in as one of its generated people. */
export const GET = guarded(async ({ cookies, locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const token = await signInToDemonstration(application, params.role);
	keepSession(cookies, application.configuration, token);
	redirect(303, `/${locale}`);
});
