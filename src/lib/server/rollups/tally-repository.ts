/** Stored tallies: one of each stratum of a consultation. */
import { canonicalTally } from '../../rollup/questions.ts';
import type { CountedStratum, Standing, Stratum, StratumTally } from '../../rollup/strata.ts';
import type { DatabaseTransaction, Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';

const questionsColumn = jsonColumn<StratumTally['questions']>();
/** A stratum is stored under its canonical JSON. */
const stratumColumn = jsonColumn<Stratum>();

/** The questions of a tally, each in its one way to be written. */
function written({ questions }: StratumTally): string {
	const entries = Object.entries(questions).map(
		([name, tally]) => `${JSON.stringify(name)}:${canonicalTally(tally)}`
	);
	return `{${entries.join(',')}}`;
}

/**
 * In which format the tallies of a consultation are stored; 0 for not at all. Until the transaction
 * ends, nobody else counts in the same consultation.
 * @param changes how many responses are going to be counted in or out: see `RollUpTable`
 */
export async function lockFormat(
	transaction: DatabaseTransaction,
	consultationId: string,
	changes: number
): Promise<number> {
	const row = await transaction
		.insertInto('roll_up')
		.values({ consultation_id: consultationId, format: 0, changes })
		.onConflict((conflict) =>
			conflict
				.column('consultation_id')
				.doUpdateSet({ changes: (kept) => kept('roll_up.changes', '+', changes) })
		)
		.returning('format')
		.executeTakeFirstOrThrow();
	return row.format;
}

/** Zeros where nothing was counted yet. */
export async function findRollUp(
	database: Queryable,
	consultationId: string
): Promise<{ format: number; changes: number }> {
	const row = await database
		.selectFrom('roll_up')
		.select(['format', 'changes'])
		.where('consultation_id', '=', consultationId)
		.executeTakeFirst();
	return row ?? { format: 0, changes: 0 };
}

export async function setFormat(
	transaction: DatabaseTransaction,
	consultationId: string,
	format: number
): Promise<void> {
	await transaction
		.updateTable('roll_up')
		.set({ format })
		.where('consultation_id', '=', consultationId)
		.execute();
}

export async function findTally(
	database: Queryable,
	consultationId: string,
	stratum: string
): Promise<StratumTally | undefined> {
	const row = await database
		.selectFrom('tally')
		.select(['responses', 'questions'])
		.where('consultation_id', '=', consultationId)
		.where('stratum', '=', stratum)
		.executeTakeFirst();
	return row && { responses: row.responses, questions: questionsColumn.read(row.questions) };
}

/** Every stratum of which something is submitted, in the order of their keys. */
export async function listStrata(
	database: Queryable,
	consultationId: string
): Promise<CountedStratum[]> {
	const rows = await database
		.selectFrom('tally')
		.select(['stratum', 'responses', 'questions'])
		.where('consultation_id', '=', consultationId)
		.orderBy('stratum')
		.execute();
	return rows.map(({ stratum, responses, questions }) => ({
		stratum: stratumColumn.read(stratum),
		tally: { responses, questions: questionsColumn.read(questions) }
	}));
}

/** Puts a tally in the place of the one before; a stratum without responses has none. */
export async function replaceTally(
	transaction: DatabaseTransaction,
	consultationId: string,
	stratum: string,
	tally: StratumTally
): Promise<void> {
	await transaction
		.deleteFrom('tally')
		.where('consultation_id', '=', consultationId)
		.where('stratum', '=', stratum)
		.execute();
	if (tally.responses === 0) return;
	await transaction
		.insertInto('tally')
		.values({
			consultation_id: consultationId,
			stratum,
			responses: tally.responses,
			questions: written(tally)
		})
		.execute();
}

export async function deleteTallies(
	transaction: DatabaseTransaction,
	consultationId: string
): Promise<void> {
	await transaction.deleteFrom('tally').where('consultation_id', '=', consultationId).execute();
}

/** Region and groups of a respondent as the consultation's list of Member States has them. */
export async function findStanding(
	database: Queryable,
	consultationId: string,
	respondentId: string
): Promise<Standing> {
	const row = await database
		.selectFrom('consultation')
		.innerJoin('member_state', 'member_state.release_id', 'consultation.release_id')
		.select(['itu_region', 'ldc', 'lldc', 'sids', 'transition'])
		.where('consultation.id', '=', consultationId)
		.where('iso3', '=', respondentId)
		.executeTakeFirst();
	return {
		region: row?.itu_region ?? '',
		ldc: row?.ldc === 1,
		lldc: row?.lldc === 1,
		sids: row?.sids === 1,
		transition: row?.transition === 1
	};
}
