/** Who differs: regions and groups, what is their own, and how alike the orders of regions are. */
import type { PriorityFindings } from '../../priorities/findings/findings.ts';
import type { Part } from '../../priorities/findings/parts.ts';
import type { Method } from '../../priorities/methods.ts';
import { figuresOf, oneVoice, placesOf, type FindingRow } from './rows.ts';

/** Each region and each group, with its topics. Groups overlap. */
export function partRows({ regions, groups, method }: PriorityFindings): FindingRow[] {
	return [
		...regions.flatMap((part) => ofPart('region', part, method)),
		...groups.flatMap((part) => ofPart('group', part, method))
	];
}

function ofPart(finding: 'region' | 'group', part: Part, method: Method): FindingRow[] {
	const { name, asked, submitted, ballots, topics } = part;
	const shared = { finding, ...oneVoice, part: name } as const;
	const base = { of: 'ballots', count: ballots } as const;
	return [
		...figuresOf(shared, { asked }),
		...figuresOf({ ...shared, base: { of: 'asked', count: asked } }, { submitted }),
		...figuresOf({ ...shared, base: { of: 'submitted', count: submitted } }, { ballots }),
		...topics.flatMap(({ topic, named, share, rank }) => [
			...figuresOf({ ...shared, topic, base }, { named, share }),
			...figuresOf({ ...shared, method, topic, base }, placesOf(rank))
		])
	];
}

/** Where a region or group stands out from everybody else; only where the difference stands. */
export function distinctiveRows({ regions, groups }: PriorityFindings): FindingRow[] {
	return [...regions, ...groups].flatMap(({ name, distinctive }) => {
		const { ballots, comparisons, familyLevel, topics } = distinctive;
		const shared = { finding: 'distinctive', ...oneVoice, part: name } as const;
		const base = (count: number) => ({ of: 'ballots', count }) as const;
		const own = { ...shared, base: base(ballots.group) };
		const rest = { ...oneVoice, finding: 'distinctive', base: base(ballots.rest) } as const;
		return [
			...figuresOf(own, { comparisons, family_level: familyLevel }),
			...topics.flatMap(({ topic, inGroup, inRest, difference, interval }) => [
				...figuresOf({ ...own, topic }, { named: inGroup.named, share: inGroup.share }),
				...figuresOf(
					{ ...rest, beside: name, topic },
					{ named: inRest.named, share: inRest.share }
				),
				...figuresOf(
					{ ...own, beside: 'rest', topic },
					{ difference, low: interval.low, high: interval.high }
				)
			])
		];
	});
}

/** Tau-b of each two regions; nothing for a region that is not compared. */
export function betweenRegionsRows({ betweenRegions, method }: PriorityFindings): FindingRow[] {
	const { regions, tau, leastBallots } = betweenRegions;
	const shared = { finding: 'between_regions', method, ...oneVoice } as const;
	return [
		...figuresOf(shared, { least_ballots: leastBallots }),
		...regions.flatMap(({ region, ballots }, row) =>
			regions.flatMap(({ region: other }, column) =>
				row === column
					? []
					: figuresOf(
							{
								...shared,
								part: region,
								beside: other,
								base: { of: 'ballots', count: ballots }
							},
							{ tau_b: tau[row]?.[column] }
						)
			)
		)
	];
}
