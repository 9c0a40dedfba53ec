/** What follows from figures that are told, and from nothing else: it gives nothing away. */
import type { BriefFigures } from '../about.ts';
import { dissentIn, type Dissent } from './dissent.ts';
import { priorityRankings } from './priorities.ts';
import { changesIn, type PlaceChange } from './since.ts';
import { surenessOf, type Sureness } from './sureness.ts';

export interface Findings {
	/** Of each question of priorities of which something is told. */
	sureness: Sureness[];
	/** Where a region stands out, region by region. */
	dissent: Dissent[];
	/** Against the meeting before, in the order of the places then and now. */
	changes: PlaceChange[];
}

export function withFindings(figures: BriefFigures): BriefFigures {
	const rankings = priorityRankings(figures);
	const findings: Findings = {
		sureness: rankings.flatMap((question) => surenessOf(question, figures.coverage.total.asked)),
		dissent: rankings.flatMap(dissentIn),
		changes: changesIn(figures)
	};
	return { ...figures, findings };
}
