import { fail, redirect } from '@sveltejs/kit';
import { closeBrief, openBrief, openingPlace } from '$lib/server/briefs/openings';
import { consultationCoverage } from '$lib/server/consultations/service';
import { textField } from '$lib/server/pipeline/form';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { versionNumber } from '$lib/server/briefs/version-number';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import type { Locale } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/addresses';
import { formatDateTime, formatNumber } from '$lib/ui/formatting';
import { headingOf } from '../../../../heading.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const actor = actorOf(locals);
	const { application, locale } = locals;
	const id = params.consultation;
	const place = await openingPlace(application, actor, id);
	const { consultation } = await consultationCoverage(application, actor, id);
	const { published, openedAt, mayOpen, meetingId } = place;
	return {
		heading: await headingOf(locals, consultation),
		published: published && {
			number: published.number,
			numberText: formatNumber(published.number, locale),
			path: `/briefs/${published.briefId}/${published.number}`
		},
		openedAt: openedAt === null ? null : formatDateTime(openedAt, locale),
		mayOpen,
		/** Without a language: it leads each reader to the one of their browser. */
		publicAddress: `${application.configuration.origin}/open/${meetingId}`,
		publicPath: `/open/${meetingId}`,
		done: url.searchParams.has('done')
	};
});

function here({ consultation }: { consultation: string }, locale: Locale): string {
	return localizeHref(`/desk/consultations/${consultation}/brief/opening?done`, { locale });
}

const open = guarded(async ({ request, locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const form = await request.formData();
	const number = versionNumber(textField(form, 'number'));
	const actor = actorOf(locals);
	// Whoever may not is told so before anything else.
	const { mayOpen } = await openingPlace(application, actor, params.consultation);
	if (mayOpen && textField(form, 'confirmed') !== 'yes')
		return fail(400, { error: m.room_opening_unconfirmed({}, { locale }) });
	try {
		await openBrief(application, actor, { consultationId: params.consultation, number });
	} catch (thrown) {
		if (!(thrown instanceof Problem) || thrown.code !== 'revision_conflict') throw thrown;
		return fail(thrown.status, { error: problemMessage(thrown.code, locale) });
	}
	redirect(303, here(params, locale));
});

const close = guarded(async ({ locals, params }: RequestEvent) => {
	await closeBrief(locals.application, actorOf(locals), params.consultation);
	redirect(303, here(params, locals.locale));
});

export const actions: Actions = { open, close };
