/** What is found of the questions that ask for priorities, in one view of the results. */
import type { PriorityFindings } from '../../priorities/findings/findings.ts';
import type { OtherBallots } from '../../priorities/findings/input.ts';
import type { Method } from '../../priorities/methods.ts';
import type { ConstituencyTally } from '../../priorities/voice/constituencies.ts';
import type { QuestionSpecification } from '../../questionnaire/contract.ts';
import { asksPriorities } from '../../rollup/ballots.ts';
import { own } from '../../rollup/counts.ts';
import { candidates } from '../../rollup/question-tally.ts';
import type { CountedStratum } from '../../rollup/strata.ts';
import { groups } from '../../rollup/types.ts';
import { everybody, isShown, type Filter } from '../../rollup/view.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { asksOrganizations } from '../consultations/respondent-filter.ts';
import { listConsultations, type Consultation } from '../consultations/service.ts';
import { castsIn } from './casts.ts';
import type { Exploration } from './explorer.ts';
import { resultsFrame, strataOf, type ResultsFrame } from './frame.ts';
import { industryBeside, lastOfItsKind } from './other-consultations.ts';
import { placedResponses } from './picked.ts';

/** The same draws each time: whoever opens the page sees the same intervals. */
const SEED = 1;

export interface QuestionPriorities {
	question: QuestionSpecification;
	findings: PriorityFindings;
	/** Organizations were asked, not Member States. */
	ofIndustry: boolean;
	/** The consultations that it was compared with. */
	last?: Consultation;
	industry?: Consultation;
}

/** Ranked topics by how many name them; rated ones, which nearly all name, by comparison. */
function usualMethod({ kind }: QuestionSpecification): Method {
	return kind === 'ranking' ? 'support' : 'borda';
}

/**
 * One entry for each question that asks for priorities, in the order of the questionnaire. Where the
 * view's weighting cannot be carried out, the findings say why and are for one voice each.
 * @throws Problem forbidden, busy
 */
export async function priorityFindings(
	application: Application,
	actor: Actor,
	exploration: Exploration
): Promise<QuestionPriorities[]> {
	const { consultation, specifications, strata, listed, view } = exploration;
	const asking = specifications.filter(asksPriorities);
	if (asking.length === 0) return [];
	const responses = await placedResponses(application, exploration, asking);
	const others = await otherConsultations(application, actor, consultation);
	const found = asking.map(async (question): Promise<QuestionPriorities> => {
		const last = others.last && ballotsOf(others.last, question, view.filter);
		// Organizations stand in no region and no group: a filter would leave none of them.
		const industry = others.industry && ballotsOf(others.industry, question, everybody);
		const findings = await application.threads.run('findingsOfBallots', {
			topics: topicsOf(question),
			constituencies: constituenciesOf(question, strata),
			casts: castsIn(responses, question, view.filter),
			listed: listed.map((respondent) => ({
				region: respondent.region,
				groups: groups.filter((group) => respondent[group]),
				submitted: respondent.status === 'submitted'
			})),
			namingIsWanting: question.kind === 'ranking',
			...(question.maximum !== undefined && { maximum: question.maximum }),
			method: view.method ?? usualMethod(question),
			weighting: view.weighting,
			seed: SEED,
			...(last && { last }),
			...(industry && { industry })
		});
		return {
			question,
			findings,
			ofIndustry: asksOrganizations(consultation.filter),
			...(findings.changes && others.last && { last: others.last.frame.consultation }),
			...(findings.industry && others.industry && { industry: others.industry.frame.consultation })
		};
	});
	return Promise.all(found);
}

interface Other {
	frame: ResultsFrame;
	strata: CountedStratum[];
}

async function otherConsultations(
	application: Application,
	actor: Actor,
	consultation: Consultation
): Promise<{ last?: Other; industry?: Other }> {
	const all = await listConsultations(application.database);
	const read = async (found: Consultation | undefined): Promise<Other | undefined> => {
		if (!found) return undefined;
		const frame = await resultsFrame(application, actor, found.id);
		return { frame, strata: await strataOf(application, frame) };
	};
	const last = await read(lastOfItsKind(consultation, all));
	const industry = await read(industryBeside(consultation, all));
	return { ...(last && { last }), ...(industry && { industry }) };
}

/** The ballots on the same question: of the same name, kind and purpose. */
function ballotsOf(
	{ frame, strata }: Other,
	{ name, kind, purpose }: QuestionSpecification,
	filter: Filter
): OtherBallots | undefined {
	const same = frame.specifications.find(
		(question) => question.name === name && question.kind === kind && question.purpose === purpose
	);
	if (!same || !asksPriorities(same)) return undefined;
	const shown = strata.filter(({ stratum }) => isShown(filter, stratum));
	return { topics: topicsOf(same), constituencies: constituenciesOf(same, shown) };
}

function topicsOf(question: QuestionSpecification): string[] {
	return (candidates(question) ?? []).map(({ value }) => value);
}

function constituenciesOf(
	question: QuestionSpecification,
	strata: readonly CountedStratum[]
): ConstituencyTally[] {
	return strata.flatMap(({ stratum: { region, groups }, tally }) => {
		const preferences = own(tally.questions, question.name)?.preferences;
		return preferences ? [{ region, groups, tally: preferences }] : [];
	});
}
