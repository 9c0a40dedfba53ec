/** What stored tallies and the list of those asked hold for findings on one question. */
import type { Listed, OtherBallots } from '../../priorities/findings/input.ts';
import { addTally, emptyTally } from '../../priorities/tally.ts';
import type { ConstituencyTally } from '../../priorities/voice/constituencies.ts';
import type { QuestionSpecification } from '../../questionnaire/contract.ts';
import { asksPriorities } from '../../rollup/ballots.ts';
import { own } from '../../rollup/counts.ts';
import type { CountedStratum } from '../../rollup/strata.ts';
import { groups } from '../../rollup/types.ts';
import { isShown, type Filter } from '../../rollup/view.ts';
import type { AskedRespondent } from '../consultations/service.ts';
import { topicsOf } from './casts.ts';

/** A consultation that another is compared with. */
export interface Other {
	specifications: readonly QuestionSpecification[];
	strata: readonly CountedStratum[];
}

/** The ballots on the same question: of the same name, kind and purpose. */
export function ballotsOf(
	{ specifications, strata }: Other,
	{ name, kind, purpose }: QuestionSpecification,
	filter: Filter
): OtherBallots | undefined {
	const same = specifications.find(
		(question) => question.name === name && question.kind === kind && question.purpose === purpose
	);
	if (!same || !asksPriorities(same)) return undefined;
	const shown = strata.filter(({ stratum }) => isShown(filter, stratum));
	return { topics: topicsOf(same), constituencies: constituenciesOf(same, shown) };
}

/** Strata that differ in nothing but language and quotability are one constituency. */
export function constituenciesOf(
	question: QuestionSpecification,
	strata: readonly CountedStratum[]
): ConstituencyTally[] {
	const topics = topicsOf(question);
	const constituencies = new Map<string, ConstituencyTally>();
	for (const { stratum, tally } of strata) {
		const preferences = own(tally.questions, question.name)?.preferences;
		if (!preferences) continue;
		const { region, groups } = stratum;
		const name = JSON.stringify([region, groups]);
		const constituency = constituencies.get(name) ?? { region, groups, tally: emptyTally(topics) };
		addTally(constituency.tally, preferences);
		constituencies.set(name, constituency);
	}
	return [...constituencies.values()];
}

/** Those asked, as far as findings tell them apart; in one order, whoever comes first. */
export function listedAlike(asked: readonly AskedRespondent[]): Listed[] {
	const alike = new Map<string, Listed>();
	for (const respondent of asked) {
		const memberOf = groups.filter((group) => respondent[group]);
		const submitted = respondent.status === 'submitted';
		const name = JSON.stringify([respondent.region, memberOf, submitted]);
		const known = alike.get(name);
		if (known) known.respondents += 1;
		else
			alike.set(name, { region: respondent.region, groups: memberOf, respondents: 1, submitted });
	}
	return [...alike].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
