/**
 * Keeps the tallies of a consultation up to date as responses are submitted and returned. A rebuild from
 * the responses gives the same bytes.
 */
import type { Definition } from '../../questionnaire/contract.ts';
import { specify } from '../../questionnaire/engine/index.ts';
import {
	count,
	emptyStratum,
	type CountedStratum,
	type Standing,
	type StratumTally
} from '../../rollup/strata.ts';
import type { SubmittedResponse } from '../../rollup/types.ts';
import type { Application } from '../application.ts';
import type { DatabaseTransaction, Queryable } from '../database/connection.ts';
import { tallyName, withSkipped } from './counting.ts';
import {
	deleteTallies,
	findRollUp,
	findStanding,
	findTally,
	listStrata,
	lockFormat,
	replaceTally,
	setFormat
} from './tally-repository.ts';

/** To be raised with any change to what a tally holds: stored ones of another are built anew. */
export const TALLY_FORMAT = 3;

/** A submitted response on its way into or out of the roll-up. */
export interface Counted {
	consultationId: string;
	definition: Definition;
	response: SubmittedResponse;
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
	if ((await lockFormat(transaction, consultationId, 1)) !== TALLY_FORMAT) return;
	const specifications = specify(definition);
	const counted = withSkipped(definition, response);
	const standing = await findStanding(transaction, consultationId, response.respondentId);
	const stratum = tallyName(standing, specifications, counted);
	const tally =
		(await findTally(transaction, consultationId, stratum)) ?? emptyStratum(specifications);
	count(tally, specifications, counted, direction);
	await replaceTally(transaction, consultationId, stratum, tally);
}

/** Where the tallies of a consultation come from when they are built anew. */
export interface Source {
	consultationId: string;
	definition: Definition;
	/** By respondent's id. */
	standings: ReadonlyMap<string, Standing>;
	/** Everything submitted, in pages. */
	responses: (database: Queryable) => AsyncIterable<readonly SubmittedResponse[]>;
	/** Which revisions are submitted: another text for others. */
	state: (database: Queryable) => Promise<string>;
}

/** So often everything is counted beside those who submit meanwhile; then they have to wait. */
const ATTEMPTS = 3;

/**
 * Counts everything anew, on another thread and without holding up anybody who submits: what was counted
 * is stored if the same revisions are still submitted then, else it is counted again.
 */
export async function rebuildTallies(
	{ database, threads }: Counting,
	source: Source
): Promise<void> {
	const { consultationId, definition, standings } = source;
	const countIn = async (from: Queryable) => {
		const responses: SubmittedResponse[] = [];
		for await (const page of source.responses(from)) responses.push(...page);
		return threads.run('countResponses', definition, standings, responses);
	};
	for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
		const before = await source.state(database);
		const tallies = await countIn(database);
		const stored = await database.transaction().execute(async (transaction) => {
			await lockFormat(transaction, consultationId, 0);
			if ((await source.state(transaction)) !== before) return false;
			await storeTallies(transaction, consultationId, tallies);
			return true;
		});
		if (stored) return;
	}
	await database.transaction().execute(async (transaction) => {
		await lockFormat(transaction, consultationId, 0);
		await storeTallies(transaction, consultationId, await countIn(transaction));
	});
}

async function storeTallies(
	transaction: DatabaseTransaction,
	consultationId: string,
	tallies: ReadonlyMap<string, StratumTally>
): Promise<void> {
	await deleteTallies(transaction, consultationId);
	for (const [stratum, tally] of tallies)
		await replaceTally(transaction, consultationId, stratum, tally);
	await setFormat(transaction, consultationId, TALLY_FORMAT);
}

/** What of the application it takes to count. */
export type Counting = Pick<Application, 'database' | 'threads'>;

export interface StoredTallies {
	/**
	 * How often a response had been counted in or out before these were read: whatever is worked out of
	 * what is submitted holds as long as this is the same.
	 */
	changes: number;
	strata: CountedStratum[];
}

/** The tally of each stratum, built first where none is stored. */
export async function tallyOfEachStratum(
	counting: Counting,
	source: Source
): Promise<StoredTallies> {
	const { database } = counting;
	const { consultationId } = source;
	let found = await findRollUp(database, consultationId);
	if (found.format !== TALLY_FORMAT) {
		await rebuildTallies(counting, source);
		found = await findRollUp(database, consultationId);
	}
	const { changes } = found;
	return { changes, strata: await listStrata(database, consultationId) };
}

/** How often a response was counted in or out. */
export async function changesOf(database: Queryable, consultationId: string): Promise<number> {
	return (await findRollUp(database, consultationId)).changes;
}
