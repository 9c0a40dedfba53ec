/** Beside industry, and since the last consultation. */
import type { TopicStanding } from '../../priorities/differences/comparison.ts';
import type { PriorityFindings } from '../../priorities/findings/findings.ts';
import type { MapOfIndustry } from '../../priorities/findings/other-consultations.ts';
import { figuresOf, oneVoice, placesOf, type FindingRow, type Shared } from './rows.ts';

/** @param consultation id of the one that industry was asked in */
export function industryRows(
	{ industry, method }: PriorityFindings,
	consultation: string | undefined
): FindingRow[] {
	if (!industry || consultation === undefined) return [];
	const shared = {
		finding: 'industry',
		method,
		beside: consultation,
		...oneVoice
	} as const;
	const developing = {
		...shared,
		part: 'developing',
		base: { of: 'ballots', count: industry.ballots.developing }
	} as const;
	const ofIndustry = {
		...shared,
		part: 'industry',
		base: { of: 'ballots', count: industry.ballots.industry }
	} as const;
	return [
		...figuresOf(shared, { first_places: industry.places }),
		...putFirst(shared, industry),
		...industry.ranks.flatMap((found) => [
			...figuresOf({ ...developing, topic: found.topic }, placesOf(found.developing)),
			...figuresOf({ ...ofIndustry, topic: found.topic }, placesOf(found.industry))
		])
	];
}

function putFirst(shared: Shared, map: MapOfIndustry): FindingRow[] {
	const { both, onlyFirst, onlySecond, neither, askedOfOne } = map;
	const lists = {
		both,
		developing: onlyFirst,
		industry: onlySecond,
		neither,
		asked_of_developing: askedOfOne.first,
		asked_of_industry: askedOfOne.second
	};
	return Object.entries(lists).flatMap(([first, topics]) =>
		topics.flatMap((topic) => figuresOf({ ...shared, topic }, { put_first_by: first }))
	);
}

/** @param consultation id of the last one */
export function lastRows(
	{ changes, method }: PriorityFindings,
	consultation: string | undefined
): FindingRow[] {
	if (!changes || consultation === undefined) return [];
	const shared = { finding: 'last', method, beside: consultation, ...oneVoice } as const;
	const at = (part: 'then' | 'now', topic: string, standing: TopicStanding | null) =>
		standing === null
			? []
			: figuresOf(
					{ ...shared, part, topic, base: { of: 'ballots', count: changes.ballots[part] } },
					{
						named: standing.named,
						share: standing.share,
						...placesOf(standing.rank),
						place_best_among_common: standing.rankAmongCommon?.best,
						place_worst_among_common: standing.rankAmongCommon?.worst
					}
				);
	return [
		...figuresOf(shared, { common: changes.common }),
		...changes.topics.flatMap(({ topic, then, now, rise, shareChange }) => [
			...at('then', topic, then),
			...at('now', topic, now),
			...figuresOf({ ...shared, topic }, { rise, share_change: shareChange })
		])
	];
}
