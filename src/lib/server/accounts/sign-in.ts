import type { Locale } from '../../i18n/locales.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import { signInCodeLetter } from '../mail/letters.ts';
import { Problem } from '../problems.ts';
import { countAgainst, networkOf, type RateLimit } from './rate-limits.ts';
import {
	deleteExpired,
	findPersonByMailbox,
	insertSignInCode,
	takeCodeAttempt,
	useCode
} from './repository.ts';
import { digitsOf, newCode, newSecret, sameDigest, sha256 } from './secrets.ts';
import { closeSession, IDLE_LIFETIME, openSession } from './sessions.ts';

const MINUTE = 60 * 1000;
export const CODE_MINUTES = 10;
const CODE_LIFETIME = CODE_MINUTES * MINUTE;
const ATTEMPTS = 5;

const codesForMailbox: RateLimit = {
	what: 'codes for a mailbox',
	maximum: 5,
	window: 15 * MINUTE
};
/** A ministry may share one network, so this is wide. */
const codesForNetwork: RateLimit = {
	what: 'codes for a network',
	maximum: 60,
	window: 15 * MINUTE
};
const attemptsFromNetwork: RateLimit = {
	what: 'attempts from a network',
	maximum: 120,
	window: 15 * MINUTE
};

/** One spelling for one mailbox. */
export function normalizeMailbox(mailbox: string): string {
	return mailbox.trim().toLowerCase();
}

/**
 * Mails a code to a registered mailbox. Answers the secret that the asking browser must keep; the
 * answer, and the time it takes, are the same for a mailbox that is not registered.
 * @throws Problem too_many_requests
 */
export async function requestCode(
	application: Application,
	request: { mailbox: string; address: string; locale: Locale }
): Promise<{ attempt: string }> {
	const { database } = application;
	const now = application.clock();
	const mailbox = normalizeMailbox(request.mailbox);
	await countAgainst(database, codesForNetwork, networkOf(request.address), now);
	await countAgainst(database, codesForMailbox, mailbox, now);
	await deleteExpired(
		database,
		new Date(now.getTime() - 2 * codesForNetwork.window),
		new Date(now.getTime() - IDLE_LIFETIME)
	);
	const person = await findPersonByMailbox(database, mailbox);
	const [attempt, code] = [newSecret(), newCode()];
	await insertSignInCode(database, {
		id: sha256(attempt),
		person_id: person?.id ?? null,
		code_sha256: sha256(`${attempt}\n${code}`),
		created_at: now.toISOString(),
		attempts: 0,
		used_at: null
	});
	if (person) {
		const letter = signInCodeLetter({
			to: person.mailbox,
			locale: request.locale,
			code,
			minutes: CODE_MINUTES,
			demonstration: application.configuration.kind === 'demonstration'
		});
		// Not awaited: how long the mail server takes must not tell whether the mailbox is registered.
		application.mail
			.deliver(letter)
			.catch((error: unknown) => application.log.error({ error }, 'a code could not be mailed'));
	}
	return { attempt };
}

/**
 * Exchanges a code for a session token. A session that the browser had before is closed.
 * @throws Problem code_wrong, code_expired, too_many_requests
 */
export async function confirmCode(
	application: Application,
	confirmation: { attempt: string; code: string; address: string; previousToken?: string }
): Promise<{ token: string }> {
	const { database } = application;
	const now = application.clock();
	await countAgainst(database, attemptsFromNetwork, networkOf(confirmation.address), now);
	const row = await takeCodeAttempt(database, sha256(confirmation.attempt));
	const expired =
		!row ||
		row.used_at !== null ||
		row.attempts > ATTEMPTS ||
		now.getTime() - Date.parse(row.created_at) > CODE_LIFETIME;
	if (expired) throw new Problem('code_expired');
	const digits = digitsOf(confirmation.code);
	const right = sameDigest(row.code_sha256, sha256(`${confirmation.attempt}\n${digits}`));
	if (!right || row.person_id === null) throw new Problem('code_wrong', ['code']);
	const personId = row.person_id;
	const token = await database.transaction().execute(async (transaction) => {
		if (!(await useCode(transaction, row.id, now))) throw new Problem('code_expired');
		await recordAuditEntry(transaction, {
			at: now,
			personId,
			action: 'person.signed-in',
			subject: { kind: 'person', id: personId }
		});
		return openSession(application, personId, transaction);
	});
	if (confirmation.previousToken !== undefined)
		await closeSession(application, confirmation.previousToken);
	return { token };
}
