import type { Locale } from '../../i18n/locales.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import type { DatabaseTransaction } from '../database/connection.ts';
import { demand } from './permission.ts';
import type { Actor, Assignment } from './policy.ts';
import {
	findPersonByMailbox,
	insertAssignment,
	insertPerson,
	listAssignments,
	listPeople,
	type Person,
	type PersonListing
} from './repository.ts';
import { normalizeMailbox } from './sign-in.ts';

export { findPerson, listFocalPoints } from './repository.ts';

export interface NewPerson {
	mailbox: string;
	name: string;
	locale: Locale;
	assignment: Assignment;
}

/**
 * Registers people, each with a role: all of them or, when one cannot be, nobody. Whoever is known
 * under the mailbox gets the role besides.
 * @throws Problem forbidden
 */
export async function addPeople(
	application: Application,
	actor: Actor,
	people: readonly NewPerson[]
): Promise<void> {
	demand(actor, 'administration:manage');
	const now = application.clock();
	await application.database.transaction().execute(async (transaction) => {
		for (const person of people) await register(transaction, actor.personId, person, now);
	});
}

/** One person, without anyone signed in: for the terminal and the demonstration. */
export async function registerPerson(
	application: Application,
	by: string | null,
	person: NewPerson
): Promise<Person> {
	const now = application.clock();
	return application.database
		.transaction()
		.execute((transaction) => register(transaction, by, person, now));
}

async function register(
	transaction: DatabaseTransaction,
	by: string | null,
	{ assignment, ...details }: NewPerson,
	now: Date
): Promise<Person> {
	const mailbox = normalizeMailbox(details.mailbox);
	const person =
		(await findPersonByMailbox(transaction, mailbox)) ??
		(await insertPerson(transaction, { ...details, mailbox }, now));
	const held = await listAssignments(transaction, person.id);
	const same = JSON.stringify(assignment);
	if (held.some((one) => JSON.stringify(one) === same)) return person;
	await insertAssignment(transaction, person.id, assignment);
	await recordAuditEntry(transaction, {
		at: now,
		personId: by,
		action: 'person.role-given',
		subject: { kind: 'person', id: person.id },
		details: { ...assignment }
	});
	return person;
}

/** @throws Problem forbidden */
export async function peopleDirectory(
	application: Application,
	actor: Actor
): Promise<PersonListing[]> {
	demand(actor, 'administration:manage');
	return listPeople(application.database);
}
