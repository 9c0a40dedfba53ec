import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/addresses';
import { allOrganizations, registerOrganization } from '$lib/server/organizations/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { inAlphabet } from '$lib/ui/formatting';
import { readNameForm } from '../name-form.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = guarded(async ({ locals, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const organizations = await allOrganizations(application, actorOf(locals));
	const nameOf = (parameter: string) =>
		organizations.find(({ id }) => id === url.searchParams.get(parameter))?.name[locale] ?? null;
	return {
		added: nameOf('added'),
		saved: nameOf('saved'),
		organizations: organizations
			.map(({ id, name }) => ({ id, name: name[locale] }))
			.sort((one, other) => inAlphabet(locale)(one.name, other.name))
	};
});

const register = guarded(async ({ request, locals }: RequestEvent) => {
	const { application, locale } = locals;
	const read = readNameForm(await request.formData(), locale);
	if ('errors' in read) return fail(400, read);
	const { id } = await registerOrganization(application, actorOf(locals), read.name);
	const address = `/administration/organizations?${new URLSearchParams({ added: id })}`;
	redirect(303, localizeHref(address, { locale }));
});

export const actions: Actions = { default: register };
