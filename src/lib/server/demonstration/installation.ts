import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { closeApplication, openApplication, outboxFolder } from '../application.ts';
import type { Configuration } from '../configuration.ts';
import { openDatabase, sqlitePath, type Database } from '../database/connection.ts';
import { generateDemonstration } from './generate.ts';
import { calendarsFrom } from './calendar.ts';
import { hasOpenConsultation, kindOfInstallation } from './repository.ts';

/** What stands where the demonstration should is something else, and is left alone. */
export class NotADemonstrationError extends Error {
	constructor(file: string, options?: ErrorOptions) {
		super(`${file} is not a demonstration of Prelude. Choose another DATA_DIR.`, options);
	}
}

/**
 * Is there a demonstration whose consultation can still be answered?
 * @throws NotADemonstrationError for any other file or database
 */
export async function demonstrationStands(
	{ databaseUrl }: Configuration,
	now: Date
): Promise<boolean> {
	const file = sqlitePath(databaseUrl);
	if (!existsSync(file)) return false;
	let database: Database | undefined;
	try {
		database = openDatabase(databaseUrl);
		const kind = await kindOfInstallation(database);
		if (kind === 'demonstration') return await hasOpenConsultation(database, now);
	} catch (cause) {
		throw new NotADemonstrationError(file, { cause });
	} finally {
		await database?.destroy();
	}
	throw new NotADemonstrationError(file);
}

/** Makes a complete demonstration in a folder of its own. */
async function generateIn(configuration: Configuration, folder: string, now: Date): Promise<void> {
	const aside: Configuration = {
		...configuration,
		dataDirectory: folder,
		databaseUrl: `sqlite:${path.join(folder, path.basename(sqlitePath(configuration.databaseUrl)))}`
	};
	const { last } = calendarsFrom(now);
	const application = await openApplication(aside, () => last.preparedAt);
	try {
		await generateDemonstration(application, now);
	} finally {
		await closeApplication(application);
	}
}

/** Puts the new one in the place of the old one; with the database, which comes last, it is there. */
async function replace(file: string, outbox: string, folder: string): Promise<void> {
	await rm(file, { force: true });
	for (const log of [`${file}-wal`, `${file}-shm`]) await rm(log, { force: true });
	await rm(outbox, { recursive: true, force: true });
	await rename(path.join(folder, path.basename(outbox)), outbox);
	await rename(path.join(folder, path.basename(file)), file);
}

/**
 * Makes the demonstration where there is none that can still be answered, or where a fresh one is
 * wanted. It is built aside: an interrupted generation leaves nothing that could be served.
 * @returns whether one was made
 * @throws NotADemonstrationError
 */
export async function ensureDemonstration(
	configuration: Configuration,
	{ fresh, now }: { fresh: boolean; now: Date }
): Promise<boolean> {
	if ((await demonstrationStands(configuration, now)) && !fresh) return false;
	const file = sqlitePath(configuration.databaseUrl);
	const folder = path.join(configuration.dataDirectory, 'being-generated');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	try {
		await generateIn(configuration, folder, now);
		await replace(file, outboxFolder(configuration), folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return true;
}
