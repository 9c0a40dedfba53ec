import type { Application } from '../application.ts';
import { isDemonstrationRole, demonstrationMailboxes } from '../demonstration/mailboxes.ts';
import { Problem } from '../problems.ts';
import { findPersonByMailbox } from './repository.ts';
import { openSession } from './sessions.ts';

/**
 * A session for one of the generated people, without a code.
 * @throws Problem not_found outside a demonstration, or for an unknown role
 */
export async function signInToDemonstration(
	application: Application,
	role: string
): Promise<string> {
	if (application.configuration.kind !== 'demonstration' || !isDemonstrationRole(role))
		throw new Problem('not_found');
	const person = await findPersonByMailbox(application.database, demonstrationMailboxes[role]);
	if (!person) throw new Problem('not_found');
	return openSession(application, person.id);
}
