import { chance } from './chance.ts';
import { visitedRespondent } from './mailboxes.ts';
import { capacity, type Respondent } from './respondent.ts';

/** How far a respondent has come with its answer. */
export type Participation =
	| { kind: 'not started' }
	/** So many pages are saved. */
	| { kind: 'draft'; pages: number }
	| { kind: 'submitted' }
	/** Submitted, and taken back to be changed. */
	| { kind: 'returned' };

/** The only one of those asked that writes Chinese: it speaks, so that all six languages do. */
const ALWAYS_HEARD = 'CHN';

/** Questions that a respondent does not leave blank. */
export function wantedFrom(respondent: Respondent): string[] {
	return respondent.id === ALWAYS_HEARD ? ['first_choice_outcome', 'message_to_executives'] : [];
}

export function participationOf(respondent: Respondent): Participation {
	if (respondent.id === visitedRespondent)
		return { kind: respondent.lastTime ? 'submitted' : 'not started' };
	if (respondent.id === ALWAYS_HEARD) return { kind: 'submitted' };
	const draw = chance(respondent.seed, 'participation');
	const middle = respondent.lastTime ? 0.5 : 0.62;
	const submits = Math.max(0.35, Math.min(0.85, middle + 0.1 * capacity(respondent)));
	if (draw.happens(submits)) return { kind: draw.happens(0.03) ? 'returned' : 'submitted' };
	return draw.happens(0.45) ? { kind: 'draft', pages: draw.whole(1, 5) } : { kind: 'not started' };
}
