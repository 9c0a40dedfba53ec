/**
 * Keeps the tallies of a consultation up to date as responses are submitted and returned. A rebuild from
 * the responses gives the same bytes.
 */
import type { Definition, QuestionSpecification } from '../../questionnaire/contract.ts';
import { skippedInside, specify } from '../../questionnaire/engine/index.ts';
import {
	count,
	emptyStratum,
	stratumKey,
	stratumOf,
	type CountedStratum,
	type Standing,
	type StratumTally
} from '../../rollup/strata.ts';
import type { ListedRespondent, SubmittedResponse } from '../../rollup/types.ts';
import type { Database, DatabaseTransaction } from '../database/connection.ts';
import {
	deleteTallies,
	findFormat,
	findStanding,
	findTally,
	listStrata,
	lockFormat,
	replaceTally,
	setFormat,
	WHOLE
} from './tally-repository.ts';

/** To be raised with any change to what a tally holds: stored ones of another are built anew. */
export const TALLY_FORMAT = 1;

/** A submitted response on its way into or out of the roll-up. */
export interface Counted {
	consultationId: string;
	definition: Definition;
	response: Omit<SubmittedResponse, 'skipped'>;
}

/** What was not shown inside questions follows from the answers: it is not stored. */
export function withSkipped(
	definition: Definition,
	response: Counted['response']
): SubmittedResponse {
	return { ...response, skipped: skippedInside(definition, response.answers) };
}

/**
 * Counts a response in as it is submitted, or out as it is taken back, in the same transaction. Does
 * nothing where no tallies are stored yet: `rebuild` counts everything.
 */
export async function countResponse(
	transaction: DatabaseTransaction,
	{ consultationId, definition, response }: Counted,
	direction: 'in' | 'out'
): Promise<void> {
	if ((await lockFormat(transaction, consultationId)) !== TALLY_FORMAT) return;
	const specifications = specify(definition);
	const counted = withSkipped(definition, response);
	const standing = await findStanding(transaction, consultationId, response.respondentId);
	for (const stratum of strataOf(standing, specifications, counted)) {
		const tally =
			(await findTally(transaction, consultationId, stratum)) ?? emptyStratum(specifications);
		count(tally, specifications, counted, direction);
		await replaceTally(transaction, consultationId, stratum, tally);
	}
}

/** Where the tallies of a consultation come from when they are built anew. */
export interface Source {
	consultationId: string;
	definition: Definition;
	read: (transaction: DatabaseTransaction) => Promise<{
		listed: readonly ListedRespondent[];
		responses: readonly Counted['response'][];
	}>;
}

/** Counts everything anew. */
export async function rebuildTallies(
	transaction: DatabaseTransaction,
	{ consultationId, definition, read }: Source
): Promise<void> {
	await lockFormat(transaction, consultationId);
	const { listed, responses } = await read(transaction);
	const specifications = specify(definition);
	const standings = new Map(listed.map((respondent) => [respondent.id, respondent]));
	const tallies = new Map<string, StratumTally>();
	for (const response of responses) {
		const counted = withSkipped(definition, response);
		const standing = standings.get(response.respondentId);
		if (!standing) throw new TypeError(`${response.respondentId} was not asked.`);
		for (const stratum of strataOf(standing, specifications, counted)) {
			const tally = tallies.get(stratum) ?? emptyStratum(specifications);
			count(tally, specifications, counted, 'in');
			tallies.set(stratum, tally);
		}
	}
	await deleteTallies(transaction, consultationId);
	for (const [stratum, tally] of tallies)
		await replaceTally(transaction, consultationId, stratum, tally);
	await setFormat(transaction, consultationId, TALLY_FORMAT);
}

/** The tally of all submitted responses, built first where none is stored. */
export async function wholeTally(database: Database, source: Source): Promise<StratumTally> {
	await ensureBuilt(database, source);
	const { consultationId, definition } = source;
	return (await findTally(database, consultationId, WHOLE)) ?? emptyStratum(specify(definition));
}

/** The tally of each stratum, built first where none is stored. */
export async function tallyOfEachStratum(
	database: Database,
	source: Source
): Promise<CountedStratum[]> {
	await ensureBuilt(database, source);
	return listStrata(database, source.consultationId);
}

async function ensureBuilt(database: Database, source: Source): Promise<void> {
	if ((await findFormat(database, source.consultationId)) === TALLY_FORMAT) return;
	await database.transaction().execute((transaction) => rebuildTallies(transaction, source));
}

/** The tallies that a response is part of. */
function strataOf(
	standing: Standing,
	specifications: readonly QuestionSpecification[],
	response: SubmittedResponse
): string[] {
	return [WHOLE, stratumKey(stratumOf(standing, specifications, response))];
}
