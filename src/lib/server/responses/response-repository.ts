/** Responses as they stand: whose, in which consultation, at which revision. */
import type { LocalizedText } from '../../i18n/locales.ts';
import type { Queryable } from '../database/connection.ts';
import { localizedTextColumn } from '../database/json-column.ts';
import type { ResponseTable } from '../database/schema.ts';

/** A response with what is needed to decide who may do what to it, and when. */
export interface ResponseHead {
	id: string;
	consultationId: string;
	consultationName: LocalizedText;
	meetingId: string;
	respondentId: string;
	respondentName: LocalizedText;
	questionnaireId: string;
	questionnaireVersion: number;
	status: ResponseTable['status'];
	revision: number;
	opensAt: string;
	closesAt: string;
	/** How long after closing answers are still taken, marked late. */
	graceMinutes: number;
	submittedAt: string | null;
	receipt: string | null;
	/** Submitted in the grace after closing. */
	late: boolean;
}

function heads(database: Queryable) {
	return database
		.selectFrom('response')
		.innerJoin('consultation', 'consultation.id', 'response.consultation_id')
		.innerJoin('respondent', 'respondent.id', 'response.respondent_id')
		.select([
			'response.id',
			'consultation_id as consultationId',
			'consultation.name as consultationName',
			'meeting_id as meetingId',
			'respondent_id as respondentId',
			'respondent.name as respondentName',
			'questionnaire_id as questionnaireId',
			'questionnaire_version as questionnaireVersion',
			'status',
			'revision',
			'opens_at as opensAt',
			'closes_at as closesAt',
			'grace_minutes as graceMinutes',
			'submitted_at as submittedAt',
			'receipt',
			'late'
		]);
}

type HeadRow = Omit<ResponseHead, 'consultationName' | 'respondentName' | 'late'> & {
	consultationName: string;
	respondentName: string;
	late: number;
};

function headOf(row: HeadRow): ResponseHead {
	return {
		...row,
		consultationName: localizedTextColumn.read(row.consultationName),
		respondentName: localizedTextColumn.read(row.respondentName),
		late: row.late === 1
	};
}

export async function findResponse(
	database: Queryable,
	id: string
): Promise<ResponseHead | undefined> {
	const row = await heads(database).where('response.id', '=', id).executeTakeFirst();
	return row && headOf(row);
}

export async function listResponsesOf(
	database: Queryable,
	respondentIds: readonly string[]
): Promise<ResponseHead[]> {
	if (respondentIds.length === 0) return [];
	const rows = await heads(database)
		.where('respondent_id', 'in', respondentIds)
		.orderBy('closes_at', 'desc')
		.execute();
	return rows.map(headOf);
}
