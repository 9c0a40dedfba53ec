/** What is found of the questions that ask for priorities, in one view of the results. */
import type { PriorityFindings } from '../../priorities/findings/findings.ts';
import type { Method } from '../../priorities/methods.ts';
import type { QuestionSpecification } from '../../questionnaire/contract.ts';
import { asksPriorities, namingIsWanting } from '../../rollup/ballots.ts';
import { everybody } from '../../rollup/view.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { asksOrganizations } from '../consultations/respondent-filter.ts';
import { listConsultations, type Consultation } from '../consultations/service.ts';
import { ballotsOf, constituenciesOf, listedAlike, type Other } from './ballots-counted.ts';
import { castsIn, topicsOf } from './casts.ts';
import type { Exploration } from './explorer.ts';
import { resultsFrame, strataOf } from './frame.ts';
import { industryBeside, lastOfItsKind } from './other-consultations.ts';
import { changesOf } from './tallies.ts';

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

/** Ranked topics by how many name them; by comparison those that are rated, which nearly all name, or given points. */
function usualMethod({ kind }: QuestionSpecification): Method {
	return kind === 'ranking' ? 'support' : 'borda';
}

/**
 * One entry for each question that asks for priorities, in the order of the questionnaire. Where the
 * view's weighting cannot be carried out, the findings say why and are for one voice each.
 *
 * What was found is kept until something else is submitted: a second reader waits for the first, or for
 * nothing.
 * @throws Problem forbidden, busy
 */
export async function priorityFindings(
	application: Application,
	actor: Actor,
	exploration: Exploration
): Promise<QuestionPriorities[]> {
	const { consultation, specifications } = exploration;
	const asking = specifications.filter(asksPriorities);
	if (asking.length === 0) return [];
	const others = await otherConsultations(application, actor, consultation);
	const { last, industry } = others;
	const found = asking.map(async (question): Promise<QuestionPriorities> => {
		const key = keyOf(exploration, question, others);
		const findings = await application.findings.get(key, () =>
			findingsOn(application, exploration, question, others)
		);
		return {
			question,
			findings,
			ofIndustry: asksOrganizations(consultation.filter),
			...(findings.changes && last && { last: last.consultation }),
			...(findings.industry && industry && { industry: industry.consultation })
		};
	});
	return Promise.all(found);
}

/** Everything that findings depend on; ballots and tallies by how often a response was counted. */
function keyOf(
	{ consultation, changes, listed, view }: Exploration,
	{ name }: QuestionSpecification,
	{ last, industry }: Others
): string {
	const { filter, method, weighting } = view;
	const { id, questionnaireId, questionnaireVersion } = consultation;
	return JSON.stringify([
		[id, questionnaireId, questionnaireVersion, name, changes],
		[filter, method, weighting],
		listedAlike(listed),
		[last, industry].map((other) => other && [other.consultation.id, other.changes])
	]);
}

async function findingsOn(
	application: Application,
	exploration: Exploration,
	question: QuestionSpecification,
	others: Others
): Promise<PriorityFindings> {
	const { strata, listed, view } = exploration;
	const then = await others.last?.read();
	const last = then && ballotsOf(then, question, view.filter);
	const beside = await others.industry?.read();
	// Organizations stand in no region and no group: a filter would leave none of them.
	const industry = beside && ballotsOf(beside, question, everybody);
	return application.threads.run('findingsOfPacked', {
		topics: topicsOf(question),
		constituencies: constituenciesOf(question, strata),
		casts: await castsIn(application, exploration, question, view.filter),
		listed: listedAlike(listed),
		namingIsWanting: namingIsWanting(question),
		...(question.maximum !== undefined && { maximum: question.maximum }),
		method: view.method ?? usualMethod(question),
		weighting: view.weighting,
		seed: SEED,
		...(last && { last }),
		...(industry && { industry })
	});
}

interface OtherConsultation {
	consultation: Consultation;
	changes: number;
	/** For those who need it: not all do. */
	read: () => Promise<Other>;
}

interface Others {
	last?: OtherConsultation;
	industry?: OtherConsultation;
}

async function otherConsultations(
	application: Application,
	actor: Actor,
	consultation: Consultation
): Promise<Others> {
	const all = await listConsultations(application.database);
	const beside = async (found: Consultation | undefined) =>
		found && {
			consultation: found,
			changes: await changesOf(application.database, found.id),
			read: async () => {
				const frame = await resultsFrame(application, actor, found.id);
				const { strata } = await strataOf(application, frame);
				return { specifications: frame.specifications, strata };
			}
		};
	const last = await beside(lastOfItsKind(consultation, all));
	const industry = await beside(industryBeside(consultation, all));
	return { ...(last && { last }), ...(industry && { industry }) };
}
