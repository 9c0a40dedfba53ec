/** What differs from the meeting before in what is asked for, as far as both briefs tell it. */
import type { ToldQuestion } from '../../disclosure/told.ts';
import type { BriefFigures, EarlierFigures } from '../about.ts';
import { placeAmong, priorityRankings, toldCounts, type Named } from '../findings/priorities.ts';
import { changesIn, type PlaceChange } from '../findings/since.ts';
import { leading } from '../templates/meeting/leading.ts';

/** The questions that are compared: one of each brief, about the same topics. */
export interface Compared {
	now: ToldQuestion;
	then: ToldQuestion;
}

/** Topics by their ids. */
export interface TopicChanges extends Compared {
	/** Those that rose most, of the topics that come first now or came first then. */
	risen: PlaceChange[];
	/** Likewise. */
	fallen: PlaceChange[];
	/** Named now; then asked about and named by nobody, or not asked about. Most often named first. */
	added: string[];
	/** The same the other way round, in the order of then. */
	gone: string[];
}

/** So many topics come first. */
const firstTopics = 10;
/** So many of each kind are shown, ties apart. */
const mostShown = 5;

/** Nothing where the meeting before has no brief, or either asks for no priorities. */
export function topicChanges(figures: BriefFigures): TopicChanges | undefined {
	const { before } = figures;
	const now = aboutTopics(figures);
	const then = before && aboutTopics(before);
	if (before === undefined || now === undefined || then === undefined) return undefined;
	const names = { now: namedIn(now), then: namedIn(then) };
	const added = turnedUp(names.now, then);
	const gone = turnedUp(names.then, now);
	const moved = changesIn({ ...figures, before }).filter(
		({ value, now: place, then: earlier }) =>
			!added.includes(value) && !gone.includes(value) && Math.min(place, earlier) <= firstTopics
	);
	return {
		now,
		then,
		risen: furthest(moved, ({ rise }) => rise),
		fallen: furthest(moved, ({ rise }) => -rise),
		added: foremost(added, names.now),
		gone: foremost(gone, names.then)
	};
}

function aboutTopics(figures: Pick<BriefFigures | EarlierFigures, 'questions'>) {
	return priorityRankings(figures).find(({ topics }) => topics);
}

function namedIn({ parts }: ToldQuestion): Named[] {
	return parts.flatMap(toldCounts);
}

/** Named here, and there told to be named by nobody, or not asked about. */
function turnedUp(named: readonly Named[], { options, parts }: ToldQuestion): string[] {
	const told = parts.flatMap(toldCounts);
	return named
		.filter(({ value, named: here }) => {
			const there = told.find((topic) => topic.value === value);
			const asked = options.some((option) => option.value === value);
			return here > 0 && (there === undefined ? !asked : there.named === 0);
		})
		.map(({ value }) => value);
}

function furthest(moved: readonly PlaceChange[], rise: (change: PlaceChange) => number) {
	const risen = moved.filter((change) => rise(change) > 0);
	return leading(risen, rise, mostShown).shown;
}

/** Of these topics those named most often, if they are among the first of all. */
function foremost(values: readonly string[], all: readonly Named[]): string[] {
	const own = all.filter(
		({ value, named }) => values.includes(value) && placeAmong(named, all) <= firstTopics
	);
	return leading(own, ({ named }) => named, mostShown).shown.map(({ value }) => value);
}
