import { mayEver, type Action } from '$lib/server/accounts/policy';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/addresses';
import type { LayoutServerLoad } from './$types';

const rooms: { path: string; action: Action; label: typeof m.accounts_navigation_desk }[] = [
	{ path: '/responses', action: 'response:edit', label: m.accounts_navigation_responses },
	{ path: '/desk', action: 'desk:enter', label: m.accounts_navigation_desk },
	{ path: '/meetings', action: 'brief:read', label: m.accounts_navigation_meetings },
	{
		path: '/administration',
		action: 'administration:manage',
		label: m.accounts_navigation_administration
	}
];

export const load: LayoutServerLoad = ({ locals }) => {
	const { actor, application, locale } = locals;
	return {
		locale,
		demonstration: application.configuration.kind === 'demonstration',
		person: actor ? { name: actor.name } : null,
		navigation: rooms
			.filter(({ action }) => actor && mayEver(actor, action))
			.map(({ path, label }) => ({
				href: localizeHref(path, { locale }),
				label: label({}, { locale })
			}))
	};
};
