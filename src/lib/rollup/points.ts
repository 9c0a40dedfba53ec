/** What points say beyond an order: how many a topic is given. */
import type { PreferenceTally } from '../priorities/tally.ts';
import type { SpecifiedOption } from '../questionnaire/contract.ts';
import type { Counts } from './counts.ts';
import type { Findings } from './findings.ts';
import type { PointsFigures, TopicPoints } from './types.ts';

/**
 * Numbers below 0 are no points, as in ballots.
 * @param topics in the order of those of `preferences`
 * @param countsOf how often each number was given to a topic
 */
export function pointsOf(
	topics: readonly SpecifiedOption[],
	{ ballots, named }: PreferenceTally,
	countsOf: (topic: string) => Counts
): TopicPoints[] {
	const means = topics.map(({ value }) => meanOf(countsOf(value), ballots));
	// Of the greatest: numbers near the end of the range would overflow a sum.
	const greatest = Math.max(0, ...means);
	const parts = means.map((mean) => (greatest > 0 ? mean / greatest : 0));
	const all = parts.reduce((sum, part) => sum + part, 0);
	return topics.map((topic, place) => ({
		...topic,
		named: named[place] ?? 0,
		mean: ballots > 0 ? (means[place] ?? 0) : null,
		share: ballots > 0 && all > 0 ? (parts[place] ?? 0) / all : null
	}));
}

/** In ascending order, so that it does not depend on the order in which they were counted. */
function meanOf(counts: Counts, ballots: number): number {
	const given = Object.entries(counts)
		.map(([points, times]) => ({ points: Number(points), times }))
		.filter(({ points, times }) => points > 0 && times > 0)
		.sort((one, other) => one.points - other.points);
	if (ballots <= 0) return 0;
	const sum = given.reduce((total, { points, times }) => total + points * times, 0);
	return Number.isFinite(sum)
		? sum / ballots
		: given.reduce((mean, { points, times }) => mean + points * (times / ballots), 0);
}

/** The points of a question in a view, as it weighs them where it can; nothing where none were asked for. */
export function pointsIn(questions: readonly Findings[], name: string): PointsFigures | undefined {
	const found = questions.find(({ counted }) => counted.name === name);
	const weighed = found?.weighed && 'figures' in found.weighed ? found.weighed.figures : undefined;
	const figures = weighed ?? found?.counted;
	return figures?.kind === 'points' ? figures : undefined;
}
