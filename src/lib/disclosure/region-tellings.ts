/** Which regions a question is told of, and was told of before. */
import type { SubmittedResponse } from '../rollup/types.ts';
import type { Before } from './figures.ts';
import { regionGroup, type RegionsAsked } from './regions.ts';
import type { Matter, Telling } from './tell.ts';
import { tellingsOf } from './versions.ts';

interface ByRegion {
	asked: RegionsAsked;
	/** By response: the groups of regions that it belongs to. */
	groups: string[][];
}

/**
 * Nothing where none is to be told and none was. How many of a region were shown a question that only
 * some are shown would tell of the answers that open it: then none is told.
 */
export function regionsOf(
	telling: Telling,
	matter: Matter,
	all: readonly SubmittedResponse[]
): ByRegion | undefined {
	const { regions = {}, number } = telling;
	const tellings = tellingsOf(
		telling.earlier,
		matter.question.name,
		matter.unit.row?.value,
		(part) => part.regions?.since
	);
	const now = regionsNow(telling, matter);
	if (now.length === 0 && tellings.length === 0) return undefined;
	const versions = [
		...tellings.map(({ version }) => ({
			number: version.number,
			receipts: new Set(version.receipts)
		})),
		...(now.length === 0
			? []
			: [{ number, receipts: new Set(telling.responses.map(({ receipt }) => receipt)) }])
	];
	return {
		asked: {
			now,
			before: tellings.flatMap(({ version, part }) =>
				(part.regions?.rows ?? []).map((row): Before => ({
					group: regionGroup(version.number, row.region),
					part: row
				}))
			)
		},
		groups: all.map(({ respondentId, receipt }) => {
			const region = regions[respondentId];
			return region === undefined
				? []
				: versions
						.filter(({ receipts }) => receipts.has(receipt))
						.map((version) => regionGroup(version.number, region));
		})
	};
}

function regionsNow(
	{ number, responses, regions = {} }: Telling,
	{ wanted, now }: Matter
): RegionsAsked['now'] {
	if (wanted.regions === undefined || now.given.includes('not shown')) return [];
	const sizes = new Map<string, number>();
	for (const { respondentId } of responses) {
		const region = regions[respondentId];
		if (region !== undefined) sizes.set(region, (sizes.get(region) ?? 0) + 1);
	}
	return [...sizes]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([region, size]) => ({ region, group: regionGroup(number, region), size }));
}
