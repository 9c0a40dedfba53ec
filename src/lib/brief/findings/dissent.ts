/** Where a region wants something else than the others, and the difference stands. */
import type { ToldQuestion, ToldRegion } from '../../disclosure/told.ts';
import { differenceInterval } from '../../priorities/differences/proportions.ts';
import { jointLevel } from '../../priorities/sureness/told-shares.ts';
import { baseOf, placeAmong, toldCounts } from './priorities.ts';

/** So many places count as the first. */
export const firstPlaces = 5;

export interface Dissent {
	question: string;
	region: string;
	/** The topic. */
	value: string;
	/** Among the topics told of the region, and among those told of all. */
	placeInRegion: number;
	place: number;
	/** How many of the region name it, and how many they are. */
	within: { named: number; base: number };
	/** The same of all others. */
	elsewhere: { named: number; base: number };
	/** By how many percentage points the region's share is larger, rounded away from the middle. */
	difference: { low: number; high: number };
}

/**
 * Topics among the first of a region that are not among the first of all, where the interval of the
 * difference between the region and all others (R. G. Newcombe 1998) lies above zero. It holds with 0.95
 * for all topics of the region together (Bonferroni). From numbers of all and of the region that are
 * both told, of the same version.
 */
export function dissentIn(question: ToldQuestion): Dissent[] {
	return question.parts.flatMap((part) => {
		if (part.regions?.since !== part.since) return [];
		const all = toldCounts(part);
		return part.regions.rows.flatMap((row) => {
			const own = toldCounts(row);
			const compared = own.filter(({ value }) => all.some((topic) => topic.value === value));
			const bases = basesOf(part, row);
			if (bases === undefined) return [];
			const level = 1 - (1 - jointLevel) / Math.max(1, compared.length);
			return compared.flatMap(({ value, named }): Dissent[] => {
				const total = all.find((topic) => topic.value === value)?.named ?? 0;
				const placeInRegion = placeAmong(named, own);
				const place = placeAmong(total, all);
				if (placeInRegion > firstPlaces || place <= firstPlaces) return [];
				const within = { named, base: bases.region };
				const elsewhere = { named: total - named, base: bases.elsewhere };
				const { low, high } = differenceInterval(
					{ count: named, base: bases.region },
					{ count: elsewhere.named, base: elsewhere.base },
					level
				);
				const points = { low: Math.floor(100 * low), high: Math.ceil(100 * high) };
				return points.low > 0
					? [
							{
								question: question.name,
								region: row.region,
								value,
								placeInRegion,
								place,
								within,
								elsewhere,
								difference: points
							}
						]
					: [];
			});
		});
	});
}

/** Of the region and of all others, alike: those who answered or, where one is withheld, were shown it. */
function basesOf(
	part: ToldQuestion['parts'][number],
	row: ToldRegion
): { region: number; elsewhere: number } | undefined {
	const known = part.answered !== 'withheld' && row.answered !== 'withheld';
	const region = known ? baseOf(row) : row.shown;
	const whole = known ? baseOf(part) : baseOf({ ...part, answered: 'withheld' });
	return region > 0 && whole > region ? { region, elsewhere: whole - region } : undefined;
}
