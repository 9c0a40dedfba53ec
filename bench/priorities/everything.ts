/** All that is said of the ballots of one consultation, but for drawing its respondents again. */
import {
	agreementBetweenRegions,
	agreementOf
} from '../../src/lib/priorities/agreement/agreement.ts';
import {
	distinctiveTopics,
	sharesByGroup,
	sharesByRegion
} from '../../src/lib/priorities/differences/distinctive.ts';
import { methods, outcomeOf } from '../../src/lib/priorities/methods.ts';
import { borda } from '../../src/lib/priorities/methods/scoring.ts';
import { boundsOf } from '../../src/lib/priorities/sureness/bounds.ts';
import type { Cast } from '../../src/lib/priorities/sureness/casts.ts';
import { leavingOneOutByScores } from '../../src/lib/priorities/sureness/leaving-out.ts';
import { robustnessOf } from '../../src/lib/priorities/sureness/robustness.ts';
import { countSideBySide } from '../../src/lib/priorities/sureness/side-by-side.ts';
import { tallyOf } from '../../src/lib/priorities/tally.ts';
import {
	regionsOf,
	tallyOfConstituencies,
	type ConstituencyTally
} from '../../src/lib/priorities/voice/constituencies.ts';
import { oneRespondentOneVoice } from '../../src/lib/priorities/voice/weighting.ts';
import { topics } from './generated.ts';

/** Constituencies as they are stored: respondents of equal region and groups. */
export function strataOf(casts: readonly Cast[]): ConstituencyTally[] {
	const classes = new Map<string, Cast[]>();
	for (const cast of casts) {
		const key = JSON.stringify([cast.region, cast.groups]);
		classes.set(key, [...(classes.get(key) ?? []), cast]);
	}
	return [...classes.values()].flatMap((members) => {
		const [first] = members;
		const tally = tallyOf(
			topics,
			members.map(({ ballot }) => ballot)
		);
		return first ? [{ region: first.region, groups: first.groups, tally }] : [];
	});
}

const weightings = [
	{ name: 'respondents', weighting: oneRespondentOneVoice },
	{ name: 'regions', weighting: { kind: 'regions' } as const }
];

export function everything(casts: readonly Cast[], asked: number) {
	const constituencies = strataOf(casts);
	const whole = tallyOfConstituencies(topics, constituencies);
	const { orders } = countSideBySide(topics, constituencies, weightings, methods);
	return {
		outcomes: methods.map((method) => outcomeOf(method, whole)),
		robustness: robustnessOf(orders),
		agreement: agreementOf(whole),
		regions: agreementBetweenRegions(topics, constituencies, borda),
		bounds: boundsOf(whole, { respondents: asked - casts.length, maximum: 5 }),
		leavingOut: leavingOneOutByScores(topics, casts, oneRespondentOneVoice, 'borda'),
		shares: [sharesByRegion(topics, constituencies), sharesByGroup(topics, constituencies)],
		distinctive: regionsOf(constituencies).map((region) =>
			distinctiveTopics(
				whole,
				tallyOfConstituencies(
					topics,
					constituencies.filter((constituency) => constituency.region === region)
				)
			)
		)
	};
}
