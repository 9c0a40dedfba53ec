/** The themes of a consultation: added, renamed, merged, and removed while nothing is coded with them. */
import type { Json } from '../../questionnaire/contract.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import { findConsultation } from '../consultations/service.ts';
import type { DatabaseTransaction } from '../database/connection.ts';
import { Problem } from '../problems.ts';
import { plainText } from './plain.ts';
import {
	deleteTheme,
	holdThemes,
	insertTheme,
	isNameTaken,
	isThemeUsed,
	moveStatements,
	updateTheme,
	type ThemeName
} from './theme-repository.ts';

/** A theme as the person saw it. */
export interface SeenTheme {
	consultationId: string;
	id: string;
	revision: number;
}

async function change(
	application: Application,
	actor: Actor,
	consultationId: string,
	work: (
		transaction: DatabaseTransaction
	) => Promise<{ id: string; action: string; details: { [key: string]: Json } }>
): Promise<string> {
	demand(actor, 'statement:code');
	const consultation = await findConsultation(application.database, consultationId);
	if (!consultation) throw new Problem('not_found');
	return application.database.transaction().execute(async (transaction) => {
		const { id, action, details } = await work(transaction);
		await recordAuditEntry(transaction, {
			at: application.clock(),
			personId: actor.personId,
			action,
			subject: { kind: 'theme', id },
			details
		});
		return id;
	});
}

function named({ name, locale }: ThemeName): ThemeName {
	return { name: plainText(name).replace(/\s+/gu, ' ').trim(), locale };
}

/**
 * @returns the id of the new theme
 * @throws Problem forbidden, not_found, theme_exists
 */
export async function addTheme(
	application: Application,
	actor: Actor,
	consultationId: string,
	theme: ThemeName
): Promise<string> {
	return change(application, actor, consultationId, async (transaction) => {
		const id = await insertTheme(transaction, consultationId, named(theme));
		if (id === undefined) throw new Problem('theme_exists', ['name']);
		return { id, action: 'theme.added', details: { consultationId } };
	});
}

/** @throws Problem revision_conflict when one of them is gone, or the first is not as it was seen */
async function hold(
	transaction: DatabaseTransaction,
	seen: SeenTheme,
	others: readonly string[] = []
): Promise<void> {
	const ids = [seen.id, ...others];
	const held = await holdThemes(transaction, seen.consultationId, ids);
	if (held.size < ids.length || held.get(seen.id) !== seen.revision)
		throw new Problem('revision_conflict');
}

/** @throws Problem forbidden, not_found, theme_exists, revision_conflict */
export async function renameTheme(
	application: Application,
	actor: Actor,
	seen: SeenTheme,
	theme: ThemeName
): Promise<void> {
	await change(application, actor, seen.consultationId, async (transaction) => {
		await hold(transaction, seen);
		const name = named(theme);
		if (await isNameTaken(transaction, seen.consultationId, name.name, seen.id))
			throw new Problem('theme_exists', ['name']);
		await updateTheme(transaction, seen.id, name);
		return { id: seen.id, action: 'theme.renamed', details: { revision: seen.revision + 1 } };
	});
}

/**
 * Puts one theme into another: its statements are coded with that one, and it is gone.
 * @throws Problem forbidden, not_found, invalid_input for a theme with itself, revision_conflict
 */
export async function mergeTheme(
	application: Application,
	actor: Actor,
	seen: SeenTheme,
	into: string
): Promise<void> {
	if (into === seen.id) throw new Problem('invalid_input', ['into']);
	await change(application, actor, seen.consultationId, async (transaction) => {
		await hold(transaction, seen, [into]);
		const statements = await moveStatements(transaction, seen.id, into);
		await deleteTheme(transaction, seen.id);
		return { id: seen.id, action: 'theme.merged', details: { into, statements } };
	});
}

/** @throws Problem forbidden, not_found, theme_in_use, revision_conflict */
export async function removeTheme(
	application: Application,
	actor: Actor,
	seen: SeenTheme
): Promise<void> {
	await change(application, actor, seen.consultationId, async (transaction) => {
		await hold(transaction, seen);
		if (await isThemeUsed(transaction, seen.id)) throw new Problem('theme_in_use');
		await deleteTheme(transaction, seen.id);
		return { id: seen.id, action: 'theme.removed', details: {} };
	});
}
