/** Submitted responses put into the database as they are stored: through the pages, thousands take minutes. */
import { createHash, randomUUID } from 'node:crypto';
import type { Answers } from '../../src/lib/questionnaire/contract.ts';
import type { DatabaseTransaction } from '../../src/lib/server/database/connection.ts';

export interface Submission {
	consultationId: string;
	respondentId: string;
	answers: Answers;
	/** Names of the questions that were shown. */
	asked: readonly string[];
	/** What was not shown inside these. */
	skipped: readonly string[];
	submittedBy: string;
	at: string;
}

/** In the place of what the respondent has so far. */
export async function storeSubmission(
	transaction: DatabaseTransaction,
	{ consultationId, respondentId, answers, asked, skipped, submittedBy, at }: Submission
): Promise<void> {
	const id = randomUUID();
	const written = JSON.stringify(answers);
	const receipt = createHash('sha256').update(written).digest('hex');
	await transaction
		.deleteFrom('response')
		.where('consultation_id', '=', consultationId)
		.where('respondent_id', '=', respondentId)
		.execute();
	await transaction
		.insertInto('response')
		.values({
			id,
			consultation_id: consultationId,
			respondent_id: respondentId,
			status: 'submitted',
			revision: 1,
			invited_at: at,
			submitted_at: at,
			submitted_by: submittedBy,
			receipt,
			late: 0,
			asked: JSON.stringify(asked),
			skipped: JSON.stringify(skipped),
			statements_revision: null
		})
		.execute();
	await transaction
		.insertInto('response_revision')
		.values({
			response_id: id,
			number: 1,
			answers: written,
			saved_at: at,
			saved_by: submittedBy,
			locale: 'en',
			kind: 'submission',
			page: null,
			request_key: null,
			languages: '{}',
			receipt
		})
		.execute();
}
