/** What the next version of a brief may tell, after what its versions told before. */
import type { BriefFigures } from '../../brief/about.ts';
import { shownQuestions } from '../../brief/templates/meeting/wanted.ts';
import type { ToldQuestion } from '../../disclosure/told.ts';
import type { Version } from '../../disclosure/versions.ts';
import type { Definition } from '../../questionnaire/contract.ts';
import { countable } from '../../questionnaire/engine/index.ts';
import { coverage } from '../../rollup/coverage.ts';
import type { SubmittedResponse } from '../../rollup/types.ts';
import { sha256 } from '../accounts/secrets.ts';
import type { Application } from '../application.ts';
import type { Database } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';
import { listFormerSubmissions, listReceipts, listSubmitted } from '../responses/service.ts';
import type { ResultsFrame } from '../rollups/frame.ts';
import { withSkipped } from '../rollups/counting.ts';
import { inTurns } from '../work/turns.ts';
import type { BriefContent } from './content.ts';
import { listContents, listVersions, type VersionListing } from './repository.ts';

/** Versions in the first format, which no release wrote, say nothing of what they told. */
const contentColumn = jsonColumn<BriefContent | { format: 'prelude-brief/1' }>();

/** What is told, and the receipts of the responses it was decided on. */
interface Decided {
	receipts: string[];
	questions: ToldQuestion[];
}

/** @param briefId of the draft, if there is one */
export async function toldFigures(
	application: Application,
	frame: ResultsFrame,
	briefId: string | undefined
): Promise<BriefFigures> {
	const { database } = application;
	const versions = briefId === undefined ? [] : await listVersions(database, briefId);
	const number = (versions[0]?.number ?? 0) + 1;
	const key = await keyOf(database, frame, versions);
	const { receipts, questions } = await keptOrDecided(database, frame.consultation.id, key, () =>
		decided(application, frame, { number, briefId })
	);
	return {
		version: number,
		responses: receipts.length,
		receipts,
		coverage: coverage(frame.asked),
		questions
	};
}

/** All that the decision depends on: a receipt stands for the answers it was given for. */
async function keyOf(
	database: Database,
	{ consultation }: ResultsFrame,
	versions: readonly VersionListing[]
): Promise<string> {
	return sha256(
		JSON.stringify([
			consultation.questionnaireId,
			consultation.questionnaireVersion,
			versions.map((version) => version.sha256),
			await listReceipts(database, consultation.id)
		])
	);
}

async function decided(
	{ database, threads }: Application,
	{ consultation, definition, specifications, asked }: ResultsFrame,
	{ number, briefId }: { number: number; briefId: string | undefined }
): Promise<Decided> {
	const responses = await inTurns(await listSubmitted(database, consultation.id), (response) =>
		withSkipped(definition, response)
	);
	const earlier = briefId === undefined ? [] : await versionsOf(database, briefId);
	const questions = await threads.run('tell', {
		number,
		questions: shownQuestions(specifications),
		responses,
		former: await formerResponses(database, definition, consultation.id, earlier),
		earlier,
		regions: Object.fromEntries(asked.map(({ id, region }) => [id, region]))
	});
	return { receipts: responses.map(({ receipt }) => receipt).sort(), questions };
}

/** Oldest first. */
async function versionsOf(database: Database, briefId: string): Promise<Version[]> {
	const contents = await listContents(database, briefId);
	return contents
		.map((content) => contentColumn.read(content))
		.filter((content) => content.format !== 'prelude-brief/1')
		.map(({ number, figures: { receipts, questions } }) => ({ number, receipts, questions }));
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

/** Drafts that are kept at most. */
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
