import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import type { PriorityFindings } from '../priorities/findings/findings.ts';
import type { Configuration } from './configuration.ts';
import type { Database } from './database/connection.ts';
import { claimInstallation } from './database/installation.ts';
import { migrate } from './database/migrate.ts';
import { openReachable } from './database/opening.ts';
import { loadReferenceData } from './database/reference-data.ts';
import { openStore, type DocumentStore } from './documents/store.ts';
import { createLog } from './log.ts';
import { fileTransport, smtpTransport, type MailTransport } from './mail/transport.ts';
import { importShippedQuestionnaires } from './questionnaires/service.ts';
import { gatherMissing } from './statements/gathering.ts';
import { keepResults, type Kept } from './work/kept.ts';
import { openThreads, type Threads } from './work/threads.ts';

/** What every service works with; the first argument of each. */
export interface Application {
	configuration: Configuration;
	database: Database;
	mail: MailTransport;
	clock: () => Date;
	log: Logger;
	/** For what takes longer than others can wait. */
	threads: Threads;
	/** Of questions that ask for priorities, in the views that were opened last. */
	findings: Kept<PriorityFindings>;
	/** Documents that were made. */
	documents: DocumentStore;
}

/** Some hundred kilobytes each. */
const FINDINGS_KEPT = 64;

export function outboxFolder(configuration: Configuration): string {
	return path.join(configuration.dataDirectory, 'outbox');
}

export function documentsFolder({ documentsDirectory, dataDirectory }: Configuration): string {
	return documentsDirectory ?? path.join(dataDirectory, 'documents');
}

/**
 * Opens the database, brings it up to date, loads reference data and shipped questionnaires.
 * Rejects when the database can not be opened or belongs to the other kind of installation, or a
 * questionnaire is faulty.
 */
export async function openApplication(
	configuration: Configuration,
	clock: () => Date = () => new Date()
): Promise<Application> {
	await mkdir(configuration.dataDirectory, { recursive: true });
	const database = await openReachable(configuration.databaseUrl);
	const log = createLog(configuration.logLevel);
	const application: Application = {
		configuration,
		database,
		mail:
			configuration.smtpUrl === undefined
				? fileTransport(outboxFolder(configuration), configuration.mailFrom)
				: smtpTransport(configuration.smtpUrl, configuration.mailFrom),
		clock,
		log,
		threads: openThreads({ root: configuration.root, log }),
		findings: keepResults(FINDINGS_KEPT),
		documents: openStore({ folder: documentsFolder(configuration), log, clock })
	};
	try {
		await migrate(database, configuration.databaseUrl);
		await claimInstallation(database, configuration.kind, clock());
		const reference = path.join(configuration.root, 'src/lib/server/database/reference');
		await loadReferenceData(database, reference, clock());
		await importShippedQuestionnaires(application);
		await gatherMissing(application);
		return application;
	} catch (error) {
		await closeApplication(application);
		throw error;
	}
}

export async function closeApplication(application: Application): Promise<void> {
	await application.threads.close();
	await application.mail.close();
	await application.database.destroy();
}
