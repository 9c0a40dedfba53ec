/** What the desk looks at in the results of a consultation: read from stored tallies, never from responses. */
import type { Definition, QuestionSpecification } from '../../questionnaire/contract.ts';
import { specify } from '../../questionnaire/engine/index.ts';
import {
	findingsBy,
	findingsOf,
	type ColumnFindings,
	type Findings
} from '../../rollup/findings.ts';
import type { CountedStratum } from '../../rollup/strata.ts';
import { settledView, standingsAmong, standsIn, type ReadView } from '../../rollup/settled-view.ts';
import { isShown, type StandingKind, type View, type ViewFault } from '../../rollup/view.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import {
	findConsultation,
	listAsked,
	type AskedRespondent,
	type Consultation
} from '../consultations/service.ts';
import { Problem } from '../problems.ts';
import { questionnaireVersion } from '../questionnaires/service.ts';
import { listSubmitted } from '../responses/service.ts';
import { tallyOfEachStratum } from './tallies.ts';

/** What every page of a consultation's results begins with. */
export interface ResultsFrame {
	consultation: Consultation;
	definition: Definition;
	specifications: QuestionSpecification[];
	/** Everybody who was asked. */
	asked: AskedRespondent[];
}

/** @throws Problem forbidden, not_found */
export async function resultsFrame(
	application: Application,
	actor: Actor,
	consultationId: string
): Promise<ResultsFrame> {
	demand(actor, 'roll-up:read');
	const { database } = application;
	const consultation = await findConsultation(database, consultationId);
	if (!consultation) throw new Problem('not_found');
	const { definition } = await questionnaireVersion(
		application,
		consultation.questionnaireId,
		consultation.questionnaireVersion
	);
	return {
		consultation,
		definition,
		specifications: specify(definition),
		asked: await listAsked(database, consultationId)
	};
}

export interface ExploredQuestion extends Findings {
	question: QuestionSpecification;
	/** Set against a standing, where the view asks for it: a column for each. */
	columns: ColumnFindings[];
}

/** The results of a consultation in one view. */
export interface Exploration extends ResultsFrame {
	/** Without what this consultation does not have. */
	view: View;
	/** What was asked for and left out. */
	faults: readonly ViewFault[];
	/** Of those asked, whom the regions and groups of the view let pass, answered or not. */
	listed: AskedRespondent[];
	/** The strata that the view lets pass: every figure is a sum of these. */
	strata: CountedStratum[];
	/** Submitted responses: those looked at, and all. */
	responses: { shown: number; all: number };
	/** In the order of the questionnaire. */
	questions: ExploredQuestion[];
}

/**
 * Reads the tallies of all strata, whose number does not grow with that of the responses.
 * @throws Problem forbidden, not_found
 */
export async function exploreResults(
	application: Application,
	actor: Actor,
	consultationId: string,
	asking: ReadView
): Promise<Exploration> {
	const frame = await resultsFrame(application, actor, consultationId);
	const { view, faults } = settledView(asking, frame.specifications);
	const all = await strataOf(application, frame);
	const strata = all.filter(({ stratum }) => isShown(view.filter, stratum));
	const { weighting, by } = view;
	const standing = by && by.kind !== 'question' ? columnsOf(by.kind, strata) : undefined;
	return {
		...frame,
		view,
		faults,
		listed: frame.asked.filter((respondent) => standsIn(view.filter, respondent)),
		strata,
		responses: { shown: responsesIn(strata), all: responsesIn(all) },
		questions: frame.specifications.map((question) => ({
			question,
			...findingsOf(question, strata, weighting),
			columns: standing ? findingsBy(question, strata, weighting, standing) : []
		}))
	};
}

export function strataOf(
	{ database }: Application,
	{ consultation: { id }, definition }: ResultsFrame
): Promise<CountedStratum[]> {
	return tallyOfEachStratum(database, {
		consultationId: id,
		definition,
		read: async (transaction) => ({
			listed: await listAsked(transaction, id),
			responses: await listSubmitted(transaction, id)
		})
	});
}

function columnsOf(kind: StandingKind, strata: readonly CountedStratum[]) {
	const values = standingsAmong(
		strata.map(({ stratum }) => stratum),
		kind
	);
	return { kind, values };
}

function responsesIn(strata: readonly CountedStratum[]): number {
	return strata.reduce((sum, { tally }) => sum + tally.responses, 0);
}
