import type { Application } from '../application.ts';
import type { Queryable } from '../database/connection.ts';
import type { Actor } from './policy.ts';
import {
	deleteSession,
	findPerson,
	findSession,
	insertSession,
	listAssignments,
	touchSession
} from './repository.ts';
import { newSecret, sameDigest, sha256 } from './secrets.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Unused for so long, a session ends. */
export const IDLE_LIFETIME = 14 * DAY;
/** However much it is used, a session ends after so long. */
export const ABSOLUTE_LIFETIME = 60 * DAY;
/** Use is noted at most so often, to spare the database. */
const TOUCH_EVERY = 60 * 60 * 1000;

/**
 * Opens a session and answers its token, `id.secret`. Only the secret's digest is kept, so a stolen
 * table opens nothing.
 */
export async function openSession(
	application: Application,
	personId: string,
	database: Queryable = application.database
): Promise<string> {
	const [id, secret] = [newSecret(), newSecret()];
	const now = application.clock().toISOString();
	await insertSession(database, {
		id,
		secret_sha256: sha256(secret),
		person_id: personId,
		created_at: now,
		last_used_at: now
	});
	return `${id}.${secret}`;
}

/** Who holds this token, or undefined when it is unknown, wrong or over. */
export async function actorOfSession(
	application: Application,
	token: string
): Promise<Actor | undefined> {
	const [id, secret] = token.split('.');
	if (id === undefined || secret === undefined) return undefined;
	const session = await findSession(application.database, id);
	if (!session || !sameDigest(session.secret_sha256, sha256(secret))) return undefined;
	const now = application.clock();
	const idle = now.getTime() - Date.parse(session.last_used_at);
	const age = now.getTime() - Date.parse(session.created_at);
	if (idle > IDLE_LIFETIME || age > ABSOLUTE_LIFETIME) {
		await deleteSession(application.database, id);
		return undefined;
	}
	if (idle > TOUCH_EVERY) await touchSession(application.database, id, now);
	return loadActor(application, session.person_id);
}

/** A person with what the policy needs to know. */
export async function loadActor(
	application: Application,
	personId: string
): Promise<Actor | undefined> {
	const person = await findPerson(application.database, personId);
	if (!person) return undefined;
	const assignments = await listAssignments(application.database, personId);
	return { personId: person.id, name: person.name, assignments };
}

export async function closeSession(application: Application, token: string): Promise<void> {
	const [id] = token.split('.');
	if (id !== undefined) await deleteSession(application.database, id);
}
