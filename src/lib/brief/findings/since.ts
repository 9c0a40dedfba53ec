/** What rose and fell since the meeting before, among topics that both briefs tell. */
import type { BriefFigures } from '../about.ts';
import { placeAmong, priorityRankings, toldCounts, type Named } from './priorities.ts';

export interface PlaceChange {
	value: string;
	/** Among the topics that both tell. */
	then: number;
	now: number;
	/** Places risen, or fallen where it is below zero. */
	rise: number;
}

/** In the order of the places now. */
export function changesIn(figures: BriefFigures): PlaceChange[] {
	const { before } = figures;
	if (before === undefined) return [];
	const now = firstCounts(figures);
	const then = firstCounts(before);
	const nowToo = now.filter(({ value }) => then.some((topic) => topic.value === value));
	const thenToo = then.filter(({ value }) => now.some((topic) => topic.value === value));
	return nowToo.map(({ value, named }): PlaceChange => {
		const earlier = thenToo.find((topic) => topic.value === value)?.named ?? 0;
		const places = { then: placeAmong(earlier, thenToo), now: placeAmong(named, nowToo) };
		return { value, ...places, rise: places.then - places.now };
	});
}

/** Of the first question of priorities about topics. */
function firstCounts(figures: Pick<BriefFigures, 'questions'>): Named[] {
	const [question] = priorityRankings(figures).filter(({ topics }) => topics);
	const [part] = question?.parts ?? [];
	return part === undefined ? [] : toldCounts(part);
}
