/** What roles are called, and what their holders do. */
import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';
import type { Role } from '../../roles.ts';

const names = {
	focal_point: m.administration_role_focal_point,
	contributor: m.administration_role_contributor,
	regional_coordinator: m.administration_role_regional_coordinator,
	desk: m.administration_role_desk,
	desk_manager: m.administration_role_desk_manager,
	executive: m.administration_role_executive,
	administrator: m.administration_role_administrator
} as const satisfies Record<Role, unknown>;

const hints = {
	focal_point: m.administration_role_focal_point_hint,
	contributor: m.administration_role_contributor_hint,
	regional_coordinator: m.administration_role_regional_coordinator_hint,
	desk: m.administration_role_desk_hint,
	desk_manager: m.administration_role_desk_manager_hint,
	executive: m.administration_role_executive_hint,
	administrator: m.administration_role_administrator_hint
} as const satisfies Record<Role, unknown>;

export function roleName(role: Role, locale: Locale): string {
	return names[role]({}, { locale });
}

export function roleHint(role: Role, locale: Locale): string {
	return hints[role]({}, { locale });
}
