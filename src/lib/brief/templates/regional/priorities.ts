import type { ToldRegion, ToldRegions } from '../../../disclosure/told.ts';
import type { BriefFigures } from '../../about.ts';
import type { Address } from '../../text.ts';
import { regionBaseAddress, type Of } from '../meeting/bases.ts';
import { priorityRankings } from '../../findings/priorities.ts';

/** A ranking of priorities of which something is told by region. */
export interface RegionalPriority extends Of {
	regions: ToldRegions;
}

export function regionalPriorities(figures: BriefFigures): RegionalPriority[] {
	return priorityRankings(figures).flatMap((question) =>
		question.parts.flatMap((part) =>
			part.regions === undefined ? [] : [{ question, part, regions: part.regions }]
		)
	);
}

export function baseOfRegion(of: RegionalPriority, row: ToldRegion): Address {
	return regionBaseAddress(of, row);
}
