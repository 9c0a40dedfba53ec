import type { InstallationKind } from '../configuration.ts';
import type { Database } from './connection.ts';

/** A database of generated data is never served as production, nor the reverse. */
export class WrongInstallationError extends Error {
	constructor(found: InstallationKind, wanted: InstallationKind) {
		super(
			`This database belongs to a ${found} installation and can not be opened as ${wanted}. ` +
				`Set PRELUDE_MODE=${found}, or choose another DATABASE_URL or DATA_DIR.`
		);
	}
}

/** The first opening says what a database is for; every later one must agree. */
export async function claimInstallation(
	database: Database,
	kind: InstallationKind,
	now: Date
): Promise<void> {
	await database
		.insertInto('installation')
		.values({ id: 1, kind, created_at: now.toISOString() })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	const { kind: found } = await database
		.selectFrom('installation')
		.select('kind')
		.executeTakeFirstOrThrow();
	if (found !== kind) throw new WrongInstallationError(found, kind);
}
