/** What the desk looks at in the results of a consultation: read from stored tallies, never from responses. */
import type { QuestionSpecification } from '../../questionnaire/contract.ts';
import { crossFindings, type CrossFindings } from '../../rollup/cross-findings.ts';
import {
	findingsBy,
	findingsOf,
	type ColumnFindings,
	type Findings
} from '../../rollup/findings.ts';
import { settledView, standingsAmong, standsIn, type ReadView } from '../../rollup/settled-view.ts';
import type { CountedStratum } from '../../rollup/strata.ts';
import { isShown, type StandingKind, type View, type ViewFault } from '../../rollup/view.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import type { AskedRespondent } from '../consultations/service.ts';
import { resultsFrame, strataOf, type ResultsFrame } from './frame.ts';
import { placedResponses } from './picked.ts';

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
	/** How often a response had been counted when this was read: see `StoredTallies`. */
	changes: number;
	/** Of those asked, whom the regions and groups of the view let pass, answered or not. */
	listed: AskedRespondent[];
	/** The strata that the view lets pass: every figure is a sum of these. */
	strata: CountedStratum[];
	/** Submitted responses: those looked at, and all. */
	responses: { shown: number; all: number };
	/** In the order of the questionnaire. */
	questions: ExploredQuestion[];
	/** One question set against another, where the view asks for it. */
	cross?: CrossFindings;
}

/**
 * Reads the tallies of all strata, whose number does not grow with that of the responses. Of two
 * questions together no tally is kept, as there are too many pairs: only where a view sets one against
 * the other are their answers read, and no others.
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
	const { changes, strata: all } = await strataOf(application, frame);
	const strata = all.filter(({ stratum }) => isShown(view.filter, stratum));
	const { weighting, by } = view;
	const standing = by && by.kind !== 'question' ? columnsOf(by.kind, strata) : undefined;
	const cross = await crossOf(application, frame, view);
	return {
		...frame,
		view,
		faults,
		changes,
		listed: frame.asked.filter((respondent) => standsIn(view.filter, respondent)),
		strata,
		responses: { shown: responsesIn(strata), all: responsesIn(all) },
		questions: frame.specifications.map((question) => ({
			question,
			...findingsOf(question, strata, weighting),
			columns: standing ? findingsBy(question, strata, weighting, standing) : []
		})),
		...(cross && { cross })
	};
}

async function crossOf(
	application: Application,
	frame: ResultsFrame,
	{ by, filter, weighting }: View
): Promise<CrossFindings | undefined> {
	if (by?.kind !== 'question') return undefined;
	const rows = frame.specifications.find(({ name }) => name === by.of);
	const columns = frame.specifications.find(({ name }) => name === by.question);
	if (!rows || !columns) return undefined;
	const placed = await placedResponses(application, frame, [rows, columns]);
	const shown = placed.filter(({ stratum }) => isShown(filter, stratum));
	return crossFindings(rows, columns, shown, weighting);
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
