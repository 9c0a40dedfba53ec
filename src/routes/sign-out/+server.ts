import { redirect } from '@sveltejs/kit';
import { closeSession } from '$lib/server/accounts/sessions';
import { forgetSession, sessionToken } from '$lib/server/pipeline/session';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, locals }) => {
	const { application, locale } = locals;
	const token = sessionToken(cookies, application.configuration);
	if (token !== undefined) await closeSession(application, token);
	forgetSession(cookies, application.configuration);
	redirect(303, `/${locale}`);
};
