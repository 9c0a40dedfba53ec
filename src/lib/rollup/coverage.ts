/** Coverage: who has been asked and who has answered, in plain counts. */
import { groups, regions } from './types.ts';
import type { Coverage, CoverageCounts, ListedRespondent } from './types.ts';

export function coverage(listed: readonly ListedRespondent[]): Coverage {
	const met = new Set(listed.map(({ region }) => region));
	const others = [...met].filter((region) => !regions.some((known) => known === region)).sort();
	return {
		total: count(listed),
		regions: [...regions, ...others]
			.filter((region) => met.has(region))
			.map((region) => ({
				region,
				...count(listed.filter((respondent) => respondent.region === region))
			})),
		groups: groups.map((group) => ({
			group,
			...count(listed.filter((respondent) => respondent[group]))
		}))
	};
}

function count(listed: readonly ListedRespondent[]): CoverageCounts {
	return {
		asked: listed.length,
		started: listed.filter(({ status }) => status !== 'not_started').length,
		submitted: listed.filter(({ status }) => status === 'submitted').length
	};
}
