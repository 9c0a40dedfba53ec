import type { Locale } from '../../i18n/locales.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
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
 * Registers a person with a role; a person who is known under the mailbox gets the role besides.
 * @throws Problem forbidden
 */
export async function addPerson(
	application: Application,
	actor: Actor,
	person: NewPerson
): Promise<Person> {
	demand(actor, 'administration:manage');
	return registerPerson(application, actor.personId, person);
}

/** The same without a signed-in person: for the terminal and the demonstration. */
export async function registerPerson(
	application: Application,
	by: string | null,
	{ assignment, ...details }: NewPerson
): Promise<Person> {
	const now = application.clock();
	const mailbox = normalizeMailbox(details.mailbox);
	return application.database.transaction().execute(async (transaction) => {
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
	});
}

/** @throws Problem forbidden */
export async function peopleDirectory(
	application: Application,
	actor: Actor
): Promise<PersonListing[]> {
	demand(actor, 'administration:manage');
	return listPeople(application.database);
}
