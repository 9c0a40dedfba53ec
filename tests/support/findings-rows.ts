/** What a panel of priorities shows, as whoever opens the file would look it up. */
import type { PriorityFindings } from '../../src/lib/priorities/findings/findings.ts';

/** Where a figure stands in the file, and the figure. */
export type Looked = [where: Record<string, string>, value: number | string];

/** Whoever looks a figure up leaves empty what it does not depend on. */
export function lookUp(
	rows: readonly Record<string, string>[],
	where: Readonly<Record<string, string>>
): Record<string, string>[] {
	const wanted = { method: '', part: '', beside: '', topic: '', ...where };
	return rows.filter((row) => Object.entries(wanted).every(([key, value]) => row[key] === value));
}

/** Some figures of each section, straight from the findings. */
export function figuresShown(
	findings: PriorityFindings,
	others: { last?: string; industry?: string }
): Looked[] {
	return [
		...ordersShown(findings),
		...surenessShown(findings),
		...differencesShown(findings),
		...comparedShown(findings, others)
	];
}

function ordersShown({ counted, robustness, coverage }: PriorityFindings): Looked[] {
	return [
		[{ finding: 'heard', figure: 'asked' }, coverage.asked],
		[{ finding: 'heard', figure: 'ballots' }, coverage.ballots],
		...counted.flatMap(({ method, topics }) =>
			topics.flatMap(({ topic, rank, score }): Looked[] => [
				[{ finding: 'counted', method, topic, figure: 'place_best' }, rank.best],
				[{ finding: 'counted', method, topic, figure: 'place_worst' }, rank.worst],
				...(score === null
					? []
					: [[{ finding: 'counted', method, topic, figure: 'score' }, score] as Looked])
			])
		),
		...robustness.spans.map(({ topic, worst }): Looked => [
			{ finding: 'robustness', topic, figure: 'place_worst' },
			worst
		])
	];
}

function surenessShown(findings: PriorityFindings): Looked[] {
	const { intervals, leavingOut, bounds, agreement, method } = findings;
	const drawn: Looked[] = !intervals
		? []
		: [
				[{ finding: 'interval', method, figure: 'seed' }, intervals.seed],
				[{ finding: 'interval', method, figure: 'draws' }, intervals.draws],
				...intervals.topics.map(({ topic, high }): Looked => [
					{ finding: 'interval', method, topic, figure: 'high' },
					high
				])
			];
	const left = (leavingOut?.topics ?? []).flatMap(({ topic, worst }): Looked[] =>
		worst === null
			? []
			: [
					[
						{
							finding: 'leaving_one_out',
							method,
							topic,
							figure: 'high',
							respondents: worst.without.join('; ')
						},
						worst.rank
					]
				]
	);
	const bounded = bounds.topics.flatMap(({ topic, share, rankByBorda }): Looked[] => [
		[{ finding: 'bounds', method: 'support', topic, figure: 'share_high' }, share?.high ?? -1],
		[{ finding: 'bounds', method: 'borda', topic, figure: 'low' }, rankByBorda.low]
	]);
	const agreed: Looked[] =
		agreement.w === null || agreement.test === null
			? []
			: [
					[{ finding: 'agreement', figure: 'kendall_w' }, agreement.w],
					[{ finding: 'agreement', figure: 'probability' }, agreement.test.probability]
				];
	return [...drawn, ...left, ...bounded, ...agreed];
}

function differencesShown({ regions, groups, betweenRegions, method }: PriorityFindings): Looked[] {
	const parts = [
		...regions.map((part) => ['region', part] as const),
		...groups.map((part) => ['group', part] as const)
	];
	return [
		...parts.flatMap(([finding, { name, ballots, topics, distinctive }]): Looked[] => [
			[{ finding, part: name, figure: 'ballots' }, ballots],
			...topics.map(({ topic, named }): Looked => [
				{ finding, part: name, topic, figure: 'named' },
				named
			]),
			...distinctive.topics.map(({ topic, interval }): Looked => [
				{ finding: 'distinctive', part: name, beside: 'rest', topic, figure: 'high' },
				interval.high
			])
		]),
		...betweenRegions.regions.flatMap(({ region: part }, row) =>
			betweenRegions.regions.flatMap(({ region: beside }, column): Looked[] => {
				const tau = betweenRegions.tau[row]?.[column] ?? null;
				if (row === column || tau === null) return [];
				return [[{ finding: 'between_regions', method, part, beside, figure: 'tau_b' }, tau]];
			})
		)
	];
}

function comparedShown(
	{ changes, industry, method }: PriorityFindings,
	others: { last?: string; industry?: string }
): Looked[] {
	return [
		...(changes?.topics ?? []).flatMap(({ topic, rise }): Looked[] =>
			rise === null
				? []
				: [[{ finding: 'last', method, beside: others.last ?? '', topic, figure: 'rise' }, rise]]
		),
		...(industry?.both ?? []).map((topic): Looked => [
			{
				finding: 'industry',
				method,
				beside: others.industry ?? '',
				topic,
				figure: 'put_first_by'
			},
			'both'
		])
	];
}
