/** From submitted answers to statements that can be coded, translated and marked. */
import { specify } from '../../questionnaire/engine/index.ts';
import type { Definition } from '../../questionnaire/contract.ts';
import { statements } from '../../rollup/statements.ts';
import type { Statement, SubmittedResponse } from '../../rollup/types.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import type { DatabaseTransaction } from '../database/connection.ts';
import type { StatementTable } from '../database/schema.ts';
import { questionnaireVersion } from '../questionnaires/service.ts';
import {
	holdSubmission,
	insertStatement,
	listKnown,
	listUngathered,
	markGathered,
	renewStatement,
	type Origin
} from './gathering-repository.ts';

/** What a submission says, as far as statements depend on it. */
export type Submitted = Omit<SubmittedResponse, 'receipt' | 'respondentId'>;

/**
 * Keeps the statements of a submission, within the transaction that submits. Codes and translations
 * stay with a statement whose words are exactly those of before; with other words they stay too, but
 * are known to have been made before. A mark falls with any change of words or consent. A submission
 * that is taken back takes its statements with it: they stand only as long as it does.
 */
export async function gatherStatements(
	transaction: DatabaseTransaction,
	definition: Definition,
	origin: Origin,
	submitted: Submitted,
	at: Date
): Promise<void> {
	const specifications = specify(definition);
	const positions = new Map(
		specifications
			.filter(({ purpose }) => purpose === 'statement')
			.map(({ name }, position) => [name, position])
	);
	const response = { ...submitted, respondentId: origin.respondentId, receipt: '' };
	const known = await listKnown(transaction, origin.responseId);
	for (const statement of statements(specifications, [response])) {
		const before = known.get(statement.question);
		const position = positions.get(statement.question) ?? 0;
		if (before) await renew(transaction, origin, before, statement, at);
		else await insertStatement(transaction, origin, position, statement);
	}
	await markGathered(transaction, origin.responseId, origin.revision);
}

async function renew(
	transaction: DatabaseTransaction,
	origin: Origin,
	before: StatementTable,
	statement: Statement,
	at: Date
): Promise<void> {
	const words = before.text !== statement.text || before.locale !== statement.locale;
	const markLost = before.marked_at !== null && (words || before.consent !== statement.consent);
	await renewStatement(transaction, before.id, origin.revision, statement, { words, markLost });
	if (!markLost) return;
	await recordAuditEntry(transaction, {
		at,
		personId: null,
		action: 'statement.mark-withdrawn',
		subject: { kind: 'statement', id: before.id },
		details: { wordsChanged: words, consentChanged: before.consent !== statement.consent }
	});
}

const BATCH = 200;

/** Gathers what was submitted before statements were kept, or by a server that does not keep them. */
export async function gatherMissing(application: Application): Promise<void> {
	const { database } = application;
	for (;;) {
		const rows = await listUngathered(database, BATCH);
		if (rows.length === 0) return;
		for (const { questionnaireId, questionnaireVersion: version, ...row } of rows) {
			const { definition } = await questionnaireVersion(application, questionnaireId, version);
			await database.transaction().execute(async (transaction) => {
				if (!(await holdSubmission(transaction, row))) return;
				await gatherStatements(transaction, definition, row, row, application.clock());
			});
		}
	}
}
