/** What is told of a question by region: counts in groups within the group of a version. */
import type { Known, Reading } from './decide.ts';
import type { Asked, Before } from './figures.ts';
import type { CountFigure } from './table.ts';
import type { ToldRegion } from './told.ts';

export interface RegionsAsked {
	/** To be told now. */
	now: { region: string; group: string; size: number }[];
	/** What was told before, of the respondents of a region. */
	before: Before[];
}

/** The group of those of a region that a version counts. */
export function regionGroup(version: number, region: string): string {
	return `${version} ${region}`;
}

/** How many of each region give each of these answers. */
export function regionCounts(
	regions: RegionsAsked | undefined,
	answers: readonly number[]
): CountFigure[] {
	return (regions?.now ?? []).flatMap(({ group }) =>
		answers.map((answer): CountFigure => ({ kind: 'count', group, answers: [answer] }))
	);
}

export function regionBefore(
	regions: RegionsAsked | undefined,
	knownOf: (before: Before) => Known[]
): Known[] {
	return (regions?.before ?? []).flatMap(knownOf);
}

/** @param whether reads how many left it blank, and `which` how many gave each answer */
export function regionFigures(
	{ unit, regions }: Asked,
	whether: Reading,
	which: Reading
): ToldRegion[] {
	return (regions?.now ?? []).map(({ region, group, size }) => {
		const blank = whether({ kind: 'count', group, answers: [1] });
		return {
			region,
			shown: size,
			answered: blank === 'withheld' ? blank : size - blank,
			counts: unit.options.map((value, place) => ({
				value,
				count: which({ kind: 'count', group, answers: [place] })
			}))
		};
	});
}
