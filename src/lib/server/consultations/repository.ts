import { randomUUID } from 'node:crypto';
import type { LocalizedText } from '../../i18n/locales.ts';
import type { ListedRespondent } from '../../rollup/types.ts';
import type { Queryable } from '../database/connection.ts';
import type { ConsultationTable, RespondentTable } from '../database/schema.ts';
import { asksOrganizations, passes, type RespondentFilter } from './respondent-filter.ts';
import { jsonColumn, localizedTextColumn } from '../database/json-column.ts';

const filterColumn = jsonColumn<RespondentFilter>();

export interface Consultation {
	id: string;
	meetingId: string;
	name: LocalizedText;
	questionnaireId: string;
	questionnaireVersion: number;
	releaseId: string;
	filter: RespondentFilter;
	/** ISO times. */
	opensAt: string;
	closesAt: string;
	/** How long after closing answers are still taken, marked late. */
	graceMinutes: number;
}

function consultationOf(row: ConsultationTable): Consultation {
	return {
		id: row.id,
		meetingId: row.meeting_id,
		name: localizedTextColumn.read(row.name),
		questionnaireId: row.questionnaire_id,
		questionnaireVersion: row.questionnaire_version,
		releaseId: row.release_id,
		filter: filterColumn.read(row.respondent_filter),
		opensAt: row.opens_at,
		closesAt: row.closes_at,
		graceMinutes: row.grace_minutes
	};
}

export async function insertConsultation(
	database: Queryable,
	consultation: Consultation,
	now: Date
): Promise<void> {
	await database
		.insertInto('consultation')
		.values({
			id: consultation.id,
			meeting_id: consultation.meetingId,
			name: localizedTextColumn.write(consultation.name),
			questionnaire_id: consultation.questionnaireId,
			questionnaire_version: consultation.questionnaireVersion,
			release_id: consultation.releaseId,
			respondent_filter: filterColumn.write(consultation.filter),
			opens_at: consultation.opensAt,
			closes_at: consultation.closesAt,
			grace_minutes: consultation.graceMinutes,
			created_at: now.toISOString()
		})
		.execute();
}

/** Answers false when there is no such consultation. */
export async function updateGrace(
	database: Queryable,
	id: string,
	graceMinutes: number
): Promise<boolean> {
	const updated = await database
		.updateTable('consultation')
		.set({ grace_minutes: graceMinutes })
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return updated !== undefined;
}

export async function findConsultation(
	database: Queryable,
	id: string
): Promise<Consultation | undefined> {
	const row = await database
		.selectFrom('consultation')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	return row && consultationOf(row);
}

export async function listConsultations(database: Queryable): Promise<Consultation[]> {
	const rows = await database
		.selectFrom('consultation')
		.selectAll()
		.orderBy('closes_at', 'desc')
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map(consultationOf);
}

/** The list of Member States in force: the release with the newest date. */
export async function newestRelease(
	database: Queryable
): Promise<{ id: string; effectiveOn: string; source: string } | undefined> {
	const row = await database
		.selectFrom('reference_release')
		.select(['id', 'effective_on', 'source'])
		.orderBy('effective_on', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row && { id: row.id, effectiveOn: row.effective_on, source: row.source };
}

/** Ids of the respondents that a filter chooses: Member States of a release, or organizations. */
export async function chooseRespondents(
	database: Queryable,
	releaseId: string,
	filter: RespondentFilter
): Promise<string[]> {
	if (asksOrganizations(filter)) {
		const organizations = await database
			.selectFrom('respondent')
			.select('id')
			.where('kind', '=', 'organization')
			.where('id', 'in', filter.organizations)
			.orderBy('id')
			.execute();
		return organizations.map(({ id }) => id);
	}
	const states = await database
		.selectFrom('member_state')
		.selectAll()
		.where('release_id', '=', releaseId)
		.orderBy('iso3')
		.execute();
	return states.filter((state) => passes(filter, state)).map((state) => state.iso3);
}

/** From here on these respondents are asked. */
export async function insertAsked(
	database: Queryable,
	consultationId: string,
	respondentIds: readonly string[]
): Promise<void> {
	for (const respondentId of respondentIds)
		await database
			.insertInto('response')
			.values({
				id: randomUUID(),
				consultation_id: consultationId,
				respondent_id: respondentId,
				status: 'not_started',
				revision: 0,
				invited_at: null,
				submitted_at: null,
				submitted_by: null,
				receipt: null,
				late: 0,
				asked: null
			})
			.execute();
}

export interface AskedRespondent extends ListedRespondent {
	kind: RespondentTable['kind'];
	responseId: string;
	invitedAt: string | null;
	submittedAt: string | null;
	/** Submitted in the grace after closing. */
	late: boolean;
}

/** Those asked, with what the release of the consultation says of them, in the order of their English names. */
export async function listAsked(
	database: Queryable,
	consultationId: string
): Promise<AskedRespondent[]> {
	const rows = await database
		.selectFrom('response')
		.innerJoin('respondent', 'respondent.id', 'response.respondent_id')
		.innerJoin('consultation', 'consultation.id', 'response.consultation_id')
		.leftJoin('member_state', (join) =>
			join
				.onRef('member_state.iso3', '=', 'respondent.id')
				.onRef('member_state.release_id', '=', 'consultation.release_id')
		)
		.select([
			'response.id as responseId',
			'respondent.id as id',
			'respondent.kind',
			'respondent.name',
			'itu_region',
			'ldc',
			'lldc',
			'sids',
			'transition',
			'status',
			'invited_at',
			'submitted_at',
			'late'
		])
		.where('consultation_id', '=', consultationId)
		.execute();
	const asked = rows.map((row) => ({
		responseId: row.responseId,
		id: row.id,
		kind: row.kind,
		name: localizedTextColumn.read(row.name),
		region: row.itu_region ?? '',
		ldc: row.ldc === 1,
		lldc: row.lldc === 1,
		sids: row.sids === 1,
		transition: row.transition === 1,
		status: row.status,
		invitedAt: row.invited_at,
		submittedAt: row.submitted_at,
		late: row.late === 1
	}));
	return asked.sort((one, other) => (one.name.en < other.name.en ? -1 : 1));
}

export interface UninvitedRespondent {
	responseId: string;
	respondentId: string;
	kind: RespondentTable['kind'];
	name: LocalizedText;
}

/** Those who have no invitation yet. */
export async function listUninvited(
	database: Queryable,
	consultationId: string
): Promise<UninvitedRespondent[]> {
	const rows = await database
		.selectFrom('response')
		.innerJoin('respondent', 'respondent.id', 'response.respondent_id')
		.select([
			'response.id as responseId',
			'respondent.id as respondentId',
			'respondent.kind',
			'respondent.name'
		])
		.where('consultation_id', '=', consultationId)
		.where('invited_at', 'is', null)
		.orderBy('respondent.id')
		.execute();
	return rows.map((row) => ({ ...row, name: localizedTextColumn.read(row.name) }));
}

export async function markInvited(
	database: Queryable,
	responseId: string,
	now: Date
): Promise<void> {
	await database
		.updateTable('response')
		.set({ invited_at: now.toISOString() })
		.where('id', '=', responseId)
		.execute();
}

export async function listRespondents(
	database: Queryable
): Promise<{ id: string; kind: RespondentTable['kind']; name: LocalizedText }[]> {
	const rows = await database
		.selectFrom('respondent')
		.select(['id', 'kind', 'name'])
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...row, name: localizedTextColumn.read(row.name) }));
}
