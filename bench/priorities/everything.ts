/** All that is said of the ballots of one consultation, as the desk's page has it worked out. */
import { findingsOfBallots } from '../../src/lib/priorities/findings/findings.ts';
import type { PriorityFindings } from '../../src/lib/priorities/findings/findings.ts';
import type { FindingsInput } from '../../src/lib/priorities/findings/input.ts';
import type { Cast } from '../../src/lib/priorities/sureness/casts.ts';
import { tallyOf } from '../../src/lib/priorities/tally.ts';
import type { ConstituencyTally } from '../../src/lib/priorities/voice/constituencies.ts';
import { oneRespondentOneVoice } from '../../src/lib/priorities/voice/weighting.ts';
import { topics } from './generated.ts';

/** Constituencies as they are stored: respondents of equal region and groups. */
export function constituenciesOf(casts: readonly Cast[]): ConstituencyTally[] {
	const classes = new Map<string, Cast[]>();
	for (const cast of casts) {
		const key = JSON.stringify([cast.region, cast.groups]);
		const members = classes.get(key);
		if (members) members.push(cast);
		else classes.set(key, [cast]);
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

/**
 * Beside itself the consultation stands for the last one and for that of industry: more is not said of any.
 * @param missing those asked who have not answered
 */
export function inputOf(casts: readonly Cast[], missing: number): FindingsInput {
	const constituencies = constituenciesOf(casts);
	return {
		topics,
		constituencies,
		casts,
		listed: [
			...constituencies.map(({ region, groups, tally }) => {
				return { region, groups, respondents: tally.ballots, submitted: true };
			}),
			{ region: 'Africa', groups: [], respondents: missing, submitted: false }
		],
		namingIsWanting: true,
		maximum: 5,
		method: 'borda',
		weighting: oneRespondentOneVoice,
		seed: 1,
		last: { topics, constituencies },
		industry: { topics, constituencies }
	};
}

/** @param draws of respondents; 2,000 where nothing is said */
export function everything(
	casts: readonly Cast[],
	missing: number,
	draws?: number
): PriorityFindings {
	const input = inputOf(casts, missing);
	return findingsOfBallots({ ...input, ...(draws !== undefined && { draws }) });
}
