import type { Actor, Assignment } from '../accounts/policy.ts';
import { registerPerson, type NewPerson } from '../accounts/people.ts';
import type { Application } from '../application.ts';
import { demonstrationMailboxes, deskManagerMailbox, focalPointMailbox } from './mailboxes.ts';
import type { Respondent } from './respondent.ts';
import { words, type Words } from './words/words.ts';

/** Registers a person under all its roles; answers what it may do. */
async function register(
	application: Application,
	person: Omit<NewPerson, 'assignment'>,
	assignments: readonly Assignment[]
): Promise<Actor> {
	const personIds = new Set<string>();
	for (const assignment of assignments) {
		const { id } = await registerPerson(application, null, { ...person, assignment });
		personIds.add(id);
	}
	const [personId] = personIds;
	if (personId === undefined) throw new TypeError('A person of the demonstration has a role');
	return { personId, name: person.name, assignments };
}

function nameOf(role: keyof Words['people'], { locale, name }: Respondent): string {
	return words[locale].people[role].replace('{state}', name[locale]);
}

export async function registerFocalPoint(
	application: Application,
	respondent: Respondent
): Promise<Actor> {
	const person = {
		mailbox: focalPointMailbox(respondent.code),
		name: nameOf('focalPoint', respondent),
		locale: respondent.locale
	};
	return register(application, person, [{ role: 'focal_point', respondentId: respondent.id }]);
}

/** A colleague of the focal point the visitor can be. */
export async function registerContributor(
	application: Application,
	respondent: Respondent
): Promise<Actor> {
	const person = {
		mailbox: demonstrationMailboxes.contributor,
		name: nameOf('contributor', respondent),
		locale: respondent.locale
	};
	return register(application, person, [{ role: 'contributor', respondentId: respondent.id }]);
}

function english(mailbox: string, role: string): Omit<NewPerson, 'assignment'> {
	return { mailbox, name: `${role} (demonstration)`, locale: 'en' };
}

export async function registerAdministrator(application: Application): Promise<Actor> {
	const person = english(demonstrationMailboxes.administrator, 'Administrator');
	return register(application, person, [{ role: 'administrator' }]);
}

/** The coordinator of a region, and the executive of the meeting. */
export async function registerReaders(application: Application, meetingId: string): Promise<void> {
	const { executive, 'regional-coordinator': coordinator } = demonstrationMailboxes;
	await register(application, english(coordinator, 'Regional coordinator for Africa'), [
		{ role: 'regional_coordinator', region: 'Africa' }
	]);
	await register(application, english(executive, 'Executive'), [{ role: 'executive', meetingId }]);
}

/** The staff of the bureau. */
export async function registerDesk(
	application: Application
): Promise<{ desk: Actor; deskManager: Actor }> {
	const { desk } = demonstrationMailboxes;
	return {
		// The visitor at the desk can publish as well.
		desk: await register(application, english(desk, 'Desk'), [
			{ role: 'desk' },
			{ role: 'desk_manager' }
		]),
		deskManager: await register(application, english(deskManagerMailbox, 'Desk manager'), [
			{ role: 'desk_manager' }
		])
	};
}
