/**
 * The one place that answers "may this person do this to that". Deny by default: what is not in the
 * table is refused.
 */
import type { Role } from '../../roles.ts';

/** A role and where it holds. */
export type Assignment =
	| { role: 'focal_point' | 'contributor'; respondentId: string }
	| { role: 'regional_coordinator'; region: string }
	| { role: 'executive'; meetingId: string }
	| { role: 'desk' | 'desk_manager' | 'administrator' };

/** A signed-in person. */
export interface Actor {
	personId: string;
	name: string;
	assignments: readonly Assignment[];
}

/** Somebody who is signed in, or anybody. */
export type Reader = Actor | 'anybody';

/** What is known of the thing acted upon, as far as the policy needs it. */
export interface Subject {
	respondentId?: string;
	region?: string;
	meetingId?: string;
	/** The response is submitted: until then it is the respondent's own affair. */
	submitted?: boolean;
	/** The desk has opened it to everybody. */
	opened?: boolean;
}

type Scope = 'anywhere' | 'once submitted' | 'own respondent' | 'own region' | 'own meeting';

const policy = {
	'response:read': {
		focal_point: 'own respondent',
		contributor: 'own respondent',
		desk: 'once submitted',
		desk_manager: 'once submitted'
	},
	'response:edit': { focal_point: 'own respondent', contributor: 'own respondent' },
	'response:submit': { focal_point: 'own respondent' },
	'coverage:read': {
		regional_coordinator: 'own region',
		desk: 'anywhere',
		desk_manager: 'anywhere'
	},
	'roll-up:read': { desk: 'anywhere', desk_manager: 'anywhere' },
	'statement:read': { desk: 'anywhere', desk_manager: 'anywhere' },
	'statement:code': { desk: 'anywhere', desk_manager: 'anywhere' },
	'data:download': { desk: 'anywhere', desk_manager: 'anywhere' },
	'brief:edit': { desk: 'anywhere', desk_manager: 'anywhere' },
	'brief:publish': { desk_manager: 'anywhere' },
	'brief:open': { desk_manager: 'anywhere' },
	'brief:read': { executive: 'own meeting', desk: 'anywhere', desk_manager: 'anywhere' },
	'desk:enter': {
		regional_coordinator: 'anywhere',
		desk: 'anywhere',
		desk_manager: 'anywhere'
	},
	'administration:manage': { administrator: 'anywhere' }
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

/** What anybody may, without signing in. */
const openPolicy = { 'brief:read': 'once opened' } as const satisfies Partial<
	Record<keyof typeof policy, 'once opened'>
>;

export type Action = keyof typeof policy;

export const actions = Object.keys(policy) as Action[];

function holds(scope: Scope, assignment: Assignment, subject: Subject): boolean {
	switch (scope) {
		case 'anywhere':
			return true;
		case 'once submitted':
			return subject.submitted === true;
		case 'own respondent':
			return 'respondentId' in assignment && assignment.respondentId === subject.respondentId;
		case 'own region':
			return 'region' in assignment && assignment.region === subject.region;
		case 'own meeting':
			return 'meetingId' in assignment && assignment.meetingId === subject.meetingId;
	}
}

/** May this person do this to that? */
export function may(actor: Actor, action: Action, subject: Subject): boolean {
	const rule: Partial<Record<Role, Scope>> = policy[action];
	return actor.assignments.some((assignment) => {
		const scope = rule[assignment.role];
		return scope !== undefined && holds(scope, assignment, subject);
	});
}

/** May anybody do this to that, whoever it is? */
export function mayAnybody(action: Action, { opened }: Subject): boolean {
	return Object.hasOwn(openPolicy, action) && opened === true;
}

/** Could this person do this to something? The gate before a subject is known. */
export function mayEver(actor: Actor, action: Action): boolean {
	return actor.assignments.some((assignment) => assignment.role in policy[action]);
}
