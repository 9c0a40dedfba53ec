/** What may be told of the answers to a consultation, after what was told of them before. */
import type { ToTell } from '../../disclosure/tell.ts';
import type { ToldQuestion } from '../../disclosure/told.ts';
import type { Version } from '../../disclosure/versions.ts';
import type { Definition } from '../../questionnaire/contract.ts';
import { countable } from '../../questionnaire/engine/index.ts';
import type { SubmittedResponse } from '../../rollup/types.ts';
import { sha256 } from '../accounts/secrets.ts';
import type { Application } from '../application.ts';
import type { Database } from '../database/connection.ts';
import { listFormerSubmissions, listReceipts, listSubmitted } from '../responses/service.ts';
import { withSkipped } from '../rollups/counting.ts';
import type { ResultsFrame } from '../rollups/frame.ts';
import { inTurns } from '../work/turns.ts';

/** What is told, and the receipts of the responses it was decided on. */
export interface Decided {
	receipts: string[];
	questions: ToldQuestion[];
}

export interface ToDecide {
	/** The number of the version. */
	number: number;
	questions: readonly ToTell[];
	/** Stands for the versions before: another text where they are others. */
	before: string;
	/** Oldest first. */
	earlier: () => Promise<Version[]>;
}

/** Decided on a thread, and kept until answers or versions change. */
export async function toldOf(
	application: Application,
	frame: ResultsFrame,
	toDecide: ToDecide
): Promise<Decided> {
	const { database } = application;
	const key = await keyOf(database, frame, toDecide);
	return keptOrDecided(database, frame.consultation.id, key, () =>
		decided(application, frame, toDecide)
	);
}

/** All that the decision depends on: a receipt stands for the answers it was given for. */
async function keyOf(
	database: Database,
	{ consultation }: ResultsFrame,
	{ number, before }: ToDecide
): Promise<string> {
	return sha256(
		JSON.stringify([
			consultation.questionnaireId,
			consultation.questionnaireVersion,
			number,
			before,
			await listReceipts(database, consultation.id)
		])
	);
}

async function decided(
	{ database, threads }: Application,
	{ consultation, definition, asked }: ResultsFrame,
	{ number, questions, earlier: versions }: ToDecide
): Promise<Decided> {
	const responses = await inTurns(await listSubmitted(database, consultation.id), (response) =>
		withSkipped(definition, response)
	);
	const earlier = await versions();
	const told = await threads.run('tell', {
		number,
		questions,
		responses,
		former: await formerResponses(database, definition, consultation.id, earlier),
		earlier,
		regions: Object.fromEntries(asked.map(({ id, region }) => [id, region]))
	});
	return { receipts: responses.map(({ receipt }) => receipt).sort(), questions: told };
}

/** Responses that earlier versions count and that do not stand any more. */
async function formerResponses(
	database: Database,
	definition: Definition,
	consultationId: string,
	earlier: readonly Version[]
): Promise<SubmittedResponse[]> {
	const counted = new Set(earlier.flatMap(({ receipts }) => receipts));
	if (counted.size === 0) return [];
	const former = await listFormerSubmissions(database, consultationId);
	return inTurns(
		former.filter(({ receipt }) => counted.has(receipt)),
		(submission) => ({ ...submission, ...countable(definition, submission.answers) })
	);
}

/** Consultations whose figures are kept at most. */
const MOST_KEPT = 50;

interface Kept {
	key: string;
	decided: Promise<Decided>;
}

/** By consultation, the one looked at longest ago first. */
const kept = new WeakMap<Database, Map<string, Kept>>();

/** A draft is looked at far more often than its answers change. */
async function keptOrDecided(
	database: Database,
	consultationId: string,
	key: string,
	decide: () => Promise<Decided>
): Promise<Decided> {
	const drafts = kept.get(database) ?? new Map<string, Kept>();
	kept.set(database, drafts);
	const found = drafts.get(consultationId);
	const draft = found?.key === key ? found : { key, decided: decide() };
	drafts.delete(consultationId);
	drafts.set(consultationId, draft);
	const [oldest] = drafts.keys();
	if (drafts.size > MOST_KEPT && oldest !== undefined) drafts.delete(oldest);
	try {
		return await draft.decided;
	} catch (error) {
		if (drafts.get(consultationId) === draft) drafts.delete(consultationId);
		throw error;
	}
}
