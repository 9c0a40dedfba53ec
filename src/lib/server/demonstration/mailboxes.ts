/** At a domain that can never be registered (RFC 2606): no letter of a demonstration reaches anyone. */
const DOMAIN = 'demonstration.example';

/** The generated people that a visitor can be; `/demonstration/ROLE` signs in as one of them. */
export const demonstrationRoles = [
	'focal-point',
	'contributor',
	'regional-coordinator',
	'desk',
	'executive',
	'administrator'
] as const;
export type DemonstrationRole = (typeof demonstrationRoles)[number];

export function isDemonstrationRole(value: string): value is DemonstrationRole {
	return demonstrationRoles.some((role) => role === value);
}

/** The Member State the visitor answers for, by ISO 3166-1 alpha-3 code. */
export const visitedRespondent = 'KEN';

/** The mailbox of the focal point of a respondent, by its code. */
export function focalPointMailbox(code: string): string {
	return `focal-point.${code.toLowerCase()}@${DOMAIN}`;
}

/** Publishes the first version of the brief. */
export const deskManagerMailbox = `desk-manager@${DOMAIN}`;

export const demonstrationMailboxes: Record<DemonstrationRole, string> = {
	'focal-point': focalPointMailbox(visitedRespondent),
	contributor: `contributor.${visitedRespondent.toLowerCase()}@${DOMAIN}`,
	'regional-coordinator': `regional-coordinator.africa@${DOMAIN}`,
	desk: `desk@${DOMAIN}`,
	executive: `executive@${DOMAIN}`,
	administrator: `administrator@${DOMAIN}`
};
