/** How sure the places of a question of priorities are. */
import type { ToldQuestion } from '../../disclosure/told.ts';
import { placesByShare } from '../../priorities/sureness/places-by-share.ts';
import {
	jointLevel,
	rangesOfPlaces,
	shareIntervals,
	surePlaces,
	type SurePlaces
} from '../../priorities/sureness/told-shares.ts';
import { baseOf, toldCounts } from './priorities.ts';

/** Places are counted among the topics whose counts are told. */
export interface Sureness extends SurePlaces {
	question: string;
	/** How often all that is said of shares and places holds together. */
	level: number;
	/** Asked, and not counted in these figures. */
	missing: number;
	/** Most often named first. */
	topics: SureTopic[];
}

export interface SureTopic {
	value: string;
	/** Of all asked, 0 to 1, as if those who answered had been drawn from them by lot. */
	share: { low: number; high: number };
	/** Likewise. */
	places: { best: number; worst: number };
	/** Whatever those answer who have not. */
	possible: { best: number; worst: number };
}

/** Nothing where no count is told. */
export function surenessOf(question: ToldQuestion, asked: number): Sureness[] {
	return question.parts.flatMap((part) => {
		const counts = toldCounts(part);
		const base = baseOf(part);
		if (counts.length === 0 || base === 0 || part.shown === 'withheld') return [];
		const named = counts.map((topic) => topic.named);
		const missing = Math.max(0, asked - part.shown);
		const shares = shareIntervals({ named, base, population: base + missing });
		const ranges = rangesOfPlaces(shares);
		const toCome = { respondents: missing, maximum: question.maximum ?? question.options.length };
		return [
			{
				question: question.name,
				level: jointLevel,
				missing,
				...surePlaces(ranges),
				topics: counts.map(({ value }, place): SureTopic => {
					const { low, high } = shares[place] ?? { low: 0, high: 1 };
					const possible = placesByShare(named, place, toCome);
					return {
						value,
						share: { low: Math.floor(low * 1000) / 1000, high: Math.ceil(high * 1000) / 1000 },
						places: ranges[place] ?? { best: 1, worst: counts.length },
						possible: { best: possible.low, worst: possible.high }
					};
				})
			}
		];
	});
}
