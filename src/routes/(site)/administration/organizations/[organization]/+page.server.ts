import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/addresses';
import { correctOrganization, organizationToCorrect } from '$lib/server/organizations/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { readNameForm } from '../../name-form.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const { name } = await organizationToCorrect(application, actorOf(locals), params.organization);
	return { name: name[locale], names: name };
});

const correct = guarded(async ({ request, locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const read = readNameForm(await request.formData(), locale);
	if ('errors' in read) return fail(400, read);
	const { organization: id } = params;
	await correctOrganization(application, actorOf(locals), { id, name: read.name });
	const address = `/administration/organizations?${new URLSearchParams({ saved: id })}`;
	redirect(303, localizeHref(address, { locale }));
});

export const actions: Actions = { default: correct };
