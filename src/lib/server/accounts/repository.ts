import { randomUUID } from 'node:crypto';
import type { Locale } from '../../i18n/locales.ts';
import type { Queryable } from '../database/connection.ts';
import type { SessionTable, SignInCodeTable } from '../database/schema.ts';
import { assignmentOf, type Assignment } from './assignments.ts';

export interface Person {
	id: string;
	mailbox: string;
	name: string;
	locale: Locale;
}

const personColumns = ['id', 'mailbox', 'name', 'locale'] as const;

export async function findPerson(database: Queryable, id: string): Promise<Person | undefined> {
	return database
		.selectFrom('person')
		.select(personColumns)
		.where('id', '=', id)
		.executeTakeFirst();
}

export async function findPersonByMailbox(
	database: Queryable,
	mailbox: string
): Promise<Person | undefined> {
	return database
		.selectFrom('person')
		.select(personColumns)
		.where('mailbox', '=', mailbox)
		.executeTakeFirst();
}

export async function insertPerson(
	database: Queryable,
	person: Omit<Person, 'id'>,
	now: Date
): Promise<Person> {
	const id = randomUUID();
	await database
		.insertInto('person')
		.values({ id, ...person, created_at: now.toISOString() })
		.execute();
	return { id, ...person };
}

export async function listAssignments(
	database: Queryable,
	personId: string
): Promise<Assignment[]> {
	const rows = await database
		.selectFrom('role_assignment')
		.select(['role', 'respondent_id', 'region', 'meeting_id'])
		.where('person_id', '=', personId)
		.execute();
	return rows.map(assignmentOf);
}

export async function insertAssignment(
	database: Queryable,
	personId: string,
	assignment: Assignment
): Promise<void> {
	await database
		.insertInto('role_assignment')
		.values({
			id: randomUUID(),
			person_id: personId,
			role: assignment.role,
			respondent_id: 'respondentId' in assignment ? assignment.respondentId : null,
			region: 'region' in assignment ? assignment.region : null,
			meeting_id: 'meetingId' in assignment ? assignment.meetingId : null
		})
		.execute();
}

export interface PersonListing extends Person {
	assignments: Assignment[];
}

export async function listPeople(database: Queryable): Promise<PersonListing[]> {
	const rows = await database
		.selectFrom('person')
		.leftJoin('role_assignment', 'role_assignment.person_id', 'person.id')
		.select([
			'person.id',
			'mailbox',
			'name',
			'locale',
			'role',
			'respondent_id',
			'region',
			'meeting_id'
		])
		.orderBy('person.name')
		.orderBy('person.id')
		.execute();
	const people = new Map<string, PersonListing>();
	for (const { id, mailbox, name, locale, role, respondent_id, region, meeting_id } of rows) {
		const person = people.get(id) ?? { id, mailbox, name, locale, assignments: [] };
		if (role !== null)
			person.assignments.push(assignmentOf({ role, respondent_id, region, meeting_id }));
		people.set(id, person);
	}
	return [...people.values()];
}

/** The people who may submit for a respondent, in the order of their mailboxes. */
export async function listFocalPoints(
	database: Queryable,
	respondentId: string
): Promise<Person[]> {
	return database
		.selectFrom('person')
		.innerJoin('role_assignment', 'role_assignment.person_id', 'person.id')
		.select(['person.id', 'mailbox', 'name', 'locale'])
		.where('role', '=', 'focal_point')
		.where('respondent_id', '=', respondentId)
		.orderBy('mailbox')
		.execute();
}

export async function insertSession(database: Queryable, session: SessionTable): Promise<void> {
	await database.insertInto('session').values(session).execute();
}

export async function findSession(
	database: Queryable,
	id: string
): Promise<SessionTable | undefined> {
	return database.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function touchSession(database: Queryable, id: string, now: Date): Promise<void> {
	await database
		.updateTable('session')
		.set({ last_used_at: now.toISOString() })
		.where('id', '=', id)
		.execute();
}

export async function deleteSession(database: Queryable, id: string): Promise<void> {
	await database.deleteFrom('session').where('id', '=', id).execute();
}

export async function insertSignInCode(database: Queryable, code: SignInCodeTable): Promise<void> {
	await database.insertInto('sign_in_code').values(code).execute();
}

/** Takes one attempt; answers the row as it is after it. */
export async function takeCodeAttempt(
	database: Queryable,
	id: string
): Promise<SignInCodeTable | undefined> {
	return database
		.updateTable('sign_in_code')
		.set((expression) => ({ attempts: expression('attempts', '+', 1) }))
		.where('id', '=', id)
		.returningAll()
		.executeTakeFirst();
}

/** True for the one caller that used it first. */
export async function useCode(database: Queryable, id: string, now: Date): Promise<boolean> {
	const used = await database
		.updateTable('sign_in_code')
		.set({ used_at: now.toISOString() })
		.where('id', '=', id)
		.where('used_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return used !== undefined;
}

/** Removes what can no longer be used: codes and counts of before, sessions last used before. */
export async function deleteExpired(
	database: Queryable,
	codesBefore: Date,
	sessionsUnusedSince: Date
): Promise<void> {
	await database
		.deleteFrom('sign_in_code')
		.where('created_at', '<', codesBefore.toISOString())
		.execute();
	await database
		.deleteFrom('rate_limit')
		.where('window_started_at', '<', codesBefore.toISOString())
		.execute();
	await database
		.deleteFrom('session')
		.where('last_used_at', '<', sessionsUnusedSince.toISOString())
		.execute();
}
