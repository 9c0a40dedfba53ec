/** People by function, for tests: registered, and as the actors that services are called with. */
import { registerPerson } from '../../src/lib/server/accounts/people.ts';
import type { Actor, Assignment } from '../../src/lib/server/accounts/policy.ts';
import { loadActor } from '../../src/lib/server/accounts/sessions.ts';
import type { Application } from '../../src/lib/server/application.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';

export interface RegisteredActor extends Actor {
	mailbox: string;
}

/** Registers a person with a role and answers them as an actor. */
export async function registerActor(
	application: Application,
	mailbox: string,
	assignment: Assignment,
	locale: Locale = 'en'
): Promise<RegisteredActor> {
	const person = await registerPerson(application, null, {
		mailbox,
		name: mailbox.split('@')[0] ?? mailbox,
		locale,
		assignment
	});
	const actor = await loadActor(application, person.id);
	if (!actor) throw new Error('A registered person can be loaded');
	return { ...actor, mailbox: person.mailbox };
}

export interface Team {
	administrator: RegisteredActor;
	focalPoint: RegisteredActor;
	contributor: RegisteredActor;
}

/** Those whom most stories need: an administrator, and two who answer for Kenya. */
export async function registerTeam(application: Application): Promise<Team> {
	const ofKenya = (role: 'focal_point' | 'contributor') => ({ role, respondentId: 'KEN' });
	return {
		administrator: await registerActor(application, 'admin@example.org', { role: 'administrator' }),
		focalPoint: await registerActor(application, 'focal@example.org', ofKenya('focal_point')),
		contributor: await registerActor(application, 'contributor@example.org', ofKenya('contributor'))
	};
}
