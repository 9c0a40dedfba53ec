/** What roles are called, and what their holders do. */
import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';

/** In the order in which a form offers them. */
export const roles = [
	'focal_point',
	'contributor',
	'regional_coordinator',
	'desk',
	'desk_manager',
	'executive',
	'administrator'
] as const;
export type RoleName = (typeof roles)[number];

const names = {
	focal_point: m.administration_role_focal_point,
	contributor: m.administration_role_contributor,
	regional_coordinator: m.administration_role_regional_coordinator,
	desk: m.administration_role_desk,
	desk_manager: m.administration_role_desk_manager,
	executive: m.administration_role_executive,
	administrator: m.administration_role_administrator
} as const satisfies Record<RoleName, unknown>;

const hints = {
	focal_point: m.administration_role_focal_point_hint,
	contributor: m.administration_role_contributor_hint,
	regional_coordinator: m.administration_role_regional_coordinator_hint,
	desk: m.administration_role_desk_hint,
	desk_manager: m.administration_role_desk_manager_hint,
	executive: m.administration_role_executive_hint,
	administrator: m.administration_role_administrator_hint
} as const satisfies Record<RoleName, unknown>;

export function roleName(role: RoleName, locale: Locale): string {
	return names[role]({}, { locale });
}

export function roleHint(role: RoleName, locale: Locale): string {
	return hints[role]({}, { locale });
}
