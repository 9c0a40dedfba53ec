/** Who was heard, and every way of counting with what stands in all of them. */
import type { PriorityFindings } from '../../priorities/findings/findings.ts';
import { weightingCode } from '../weighting.ts';
import { figuresOf, oneVoice, placesOf, type FindingRow } from './rows.ts';

/** Those who were asked, and how unequally their ballots weigh. */
export function heardRows({
	coverage,
	voice,
	fault,
	topics,
	named,
	ballots
}: PriorityFindings): FindingRow[] {
	const { asked, submitted } = coverage;
	const base = { of: 'ballots', count: ballots } as const;
	const { weighting, lightest, heaviest, effectiveBallots } = voice;
	return [
		...figuresOf({ finding: 'heard', ...oneVoice }, { asked }),
		...figuresOf(
			{ finding: 'heard', ...oneVoice, base: { of: 'asked', count: asked } },
			{ submitted }
		),
		...figuresOf(
			{ finding: 'heard', ...oneVoice, base: { of: 'submitted', count: submitted } },
			{ ballots }
		),
		...topics.flatMap((topic, place) =>
			figuresOf({ finding: 'heard', ...oneVoice, topic, base }, { named: named[place] })
		),
		...figuresOf(
			{ finding: 'heard', weighting, base },
			{
				lightest,
				heaviest,
				effective_ballots: effectiveBallots,
				weighting_not_used: fault?.fault
			}
		)
	];
}

/** Methods side by side, with places and scores. */
export function countedRows({ counted, voice, ballots }: PriorityFindings): FindingRow[] {
	const { weighting } = voice;
	const base = { of: 'ballots', count: ballots } as const;
	return counted.flatMap(({ method, topics, exact }) => [
		...figuresOf({ finding: 'counted', method, weighting, base }, { exact }),
		...topics.flatMap(({ topic, rank, score }) =>
			figuresOf(
				{ finding: 'counted', method, weighting, base, topic },
				{ ...placesOf(rank), score }
			)
		)
	]);
}

/** What all ways of counting under all weightings have in common; `weighting` is the view's. */
export function robustnessRows({ robustness, voice, ballots }: PriorityFindings): FindingRow[] {
	const { methods, leftAside, weightings, spans, stretches, firmFirst } = robustness;
	const shared = {
		finding: 'robustness',
		weighting: voice.weighting,
		base: { of: 'ballots', count: ballots }
	} as const;
	const compared = (method: (typeof methods)[number], is: boolean) =>
		figuresOf({ ...shared, method }, { compared: is });
	return [
		...methods.flatMap((method) => compared(method, true)),
		...leftAside.flatMap((method) => compared(method, false)),
		...weightings.flatMap((weighting) =>
			figuresOf({ ...shared, weighting }, { compared_under: weightingCode(weighting) })
		),
		...figuresOf(shared, {
			firm_first: firmFirst?.topics.length ?? 0,
			firm_first_same_order: firmFirst?.sameOrder
		}),
		...spans.flatMap(({ topic, best, worst }) =>
			figuresOf({ ...shared, topic }, placesOf({ best, worst }))
		),
		...stretches.flatMap(({ from, to, topics, dependsOn }) =>
			topics.flatMap((topic) =>
				figuresOf(
					{ ...shared, topic },
					{ stretch_from: from, stretch_to: to, depends_on: dependsOn }
				)
			)
		)
	];
}
