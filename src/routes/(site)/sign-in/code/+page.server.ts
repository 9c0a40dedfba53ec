import { fail, redirect } from '@sveltejs/kit';
import { CODE_MINUTES, confirmCode } from '$lib/server/accounts/sign-in';
import { textField } from '$lib/server/pipeline/form';
import { guarded } from '$lib/server/pipeline/guard';
import { keepSession, sessionToken } from '$lib/server/pipeline/session';
import { attemptOf, forgetAttempt, nextPath } from '$lib/server/pipeline/sign-in-attempt';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = () => ({ minutes: CODE_MINUTES });

const confirm = guarded(
	async ({ request, locals, cookies, url, getClientAddress }: RequestEvent) => {
		const { application, locale } = locals;
		const { configuration } = application;
		const code = textField(await request.formData(), 'code');
		const previousToken = sessionToken(cookies, configuration);
		try {
			const { token } = await confirmCode(application, {
				attempt: attemptOf(cookies, configuration) ?? '',
				code,
				address: getClientAddress(),
				...(previousToken !== undefined && { previousToken })
			});
			keepSession(cookies, configuration, token);
			forgetAttempt(cookies, configuration);
		} catch (thrown) {
			if (!(thrown instanceof Problem)) throw thrown;
			return fail(thrown.status, { code, error: problemMessage(thrown.code, locale) });
		}
		redirect(303, nextPath(url) ?? `/${locale}`);
	}
);

export const actions: Actions = { default: confirm };
