/** What a person can be here; where a role holds and what it allows is the server's to say. */
export const roles = [
	'focal_point',
	'contributor',
	'regional_coordinator',
	'desk',
	'desk_manager',
	'executive',
	'administrator'
] as const;

export type Role = (typeof roles)[number];
