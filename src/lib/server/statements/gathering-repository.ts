/** Statements as submissions bring them. */
import { randomUUID } from 'node:crypto';
import type { Locale } from '../../i18n/locales.ts';
import type { Answers } from '../../questionnaire/contract.ts';
import type { Languages } from '../../questionnaire/written.ts';
import type { Statement } from '../../rollup/types.ts';
import type { DatabaseTransaction, Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';
import type { StatementTable } from '../database/schema.ts';
import { folded } from './plain.ts';

const answersColumn = jsonColumn<Answers>();
const languagesColumn = jsonColumn<Languages>();
const askedColumn = jsonColumn<string[]>();

/** Whose words they are, and the submission they were part of. */
export interface Origin {
	consultationId: string;
	responseId: string;
	respondentId: string;
	revision: number;
}

export async function listKnown(
	transaction: DatabaseTransaction,
	responseId: string
): Promise<Map<string, StatementTable>> {
	const rows = await transaction
		.selectFrom('statement')
		.selectAll()
		.where('response_id', '=', responseId)
		.execute();
	return new Map(rows.map((row) => [row.question, row]));
}

export async function insertStatement(
	transaction: DatabaseTransaction,
	origin: Origin,
	position: number,
	statement: Statement
): Promise<void> {
	await transaction
		.insertInto('statement')
		.values({
			id: randomUUID(),
			consultation_id: origin.consultationId,
			response_id: origin.responseId,
			respondent_id: origin.respondentId,
			question: statement.question,
			position,
			text: statement.text,
			folded: folded(statement.text),
			locale: statement.locale,
			consent: statement.consent,
			response_revision: origin.revision,
			wording: 1,
			revision: 1,
			coded_text: null,
			marked_at: null,
			marked_by: null
		})
		.execute();
}

/** What a new submission makes of a statement: other words, another consent, or only another revision. */
export async function renewStatement(
	transaction: DatabaseTransaction,
	id: string,
	responseRevision: number,
	statement: Statement,
	changed: { words: boolean; markLost: boolean }
): Promise<void> {
	await transaction
		.updateTable('statement')
		.set((expression) => ({
			response_revision: responseRevision,
			text: statement.text,
			folded: folded(statement.text),
			locale: statement.locale,
			consent: statement.consent,
			revision: expression('revision', '+', 1),
			...(changed.words ? { wording: expression('wording', '+', 1) } : {}),
			...(changed.markLost ? { marked_at: null, marked_by: null } : {})
		}))
		.where('id', '=', id)
		.execute();
}

export async function markGathered(
	transaction: DatabaseTransaction,
	responseId: string,
	revision: number
): Promise<void> {
	await transaction
		.updateTable('response')
		.set({ statements_revision: revision })
		.where('id', '=', responseId)
		.execute();
}

export interface UngatheredRow extends Origin {
	questionnaireId: string;
	questionnaireVersion: number;
	asked: string[];
	locale: Locale;
	languages: Languages;
	answers: Answers;
}

/** Submissions that stand and whose statements were not gathered, as many as are asked for. */
export async function listUngathered(database: Queryable, limit: number): Promise<UngatheredRow[]> {
	const rows = await database
		.selectFrom('response')
		.innerJoin('response_revision', (join) =>
			join
				.onRef('response_revision.response_id', '=', 'response.id')
				.onRef('response_revision.number', '=', 'response.revision')
		)
		.innerJoin('consultation', 'consultation.id', 'response.consultation_id')
		.select([
			'response.id as responseId',
			'consultation_id as consultationId',
			'respondent_id as respondentId',
			'revision',
			'questionnaire_id as questionnaireId',
			'questionnaire_version as questionnaireVersion',
			'asked',
			'locale',
			'languages',
			'answers'
		])
		.where('status', '=', 'submitted')
		.where((builder) =>
			builder.or([
				builder('statements_revision', 'is', null),
				builder('statements_revision', '!=', builder.ref('response.revision'))
			])
		)
		.orderBy('response.id')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		...row,
		asked: askedColumn.read(row.asked ?? '[]'),
		languages: languagesColumn.read(row.languages),
		answers: answersColumn.read(row.answers)
	}));
}

/** Whether this submission still stands, kept as it is until the transaction ends. */
export async function holdSubmission(
	transaction: DatabaseTransaction,
	{ responseId, revision }: Origin
): Promise<boolean> {
	const row = await transaction
		.updateTable('response')
		.set({ statements_revision: revision })
		.where('id', '=', responseId)
		.where('status', '=', 'submitted')
		.where('revision', '=', revision)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}
