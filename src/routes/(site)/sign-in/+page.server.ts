import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requestCode } from '$lib/server/accounts/sign-in';
import { keepAttempt, nextPath } from '$lib/server/pipeline/sign-in-attempt';
import { textField } from '$lib/server/pipeline/form';
import { guarded } from '$lib/server/pipeline/guard';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Actions, RequestEvent } from './$types';

const mailboxField = z.email().max(254);

const sendCode = guarded(
	async ({ request, locals, cookies, url, getClientAddress }: RequestEvent) => {
		const { application, locale } = locals;
		const typed = textField(await request.formData(), 'mailbox').trim();
		const mailbox = mailboxField.safeParse(typed);
		if (!mailbox.success)
			return fail(400, { mailbox: typed, error: m.accounts_mailbox_invalid({}, { locale }) });
		try {
			const { attempt } = await requestCode(application, {
				mailbox: mailbox.data,
				address: getClientAddress(),
				locale
			});
			keepAttempt(cookies, application.configuration, attempt);
		} catch (thrown) {
			if (!(thrown instanceof Problem)) throw thrown;
			return fail(thrown.status, { mailbox: typed, error: problemMessage(thrown.code, locale) });
		}
		const next = nextPath(url);
		redirect(303, `/${locale}/sign-in/code${next ? `?${new URLSearchParams({ next })}` : ''}`);
	}
);

export const actions: Actions = { default: sendCode };
