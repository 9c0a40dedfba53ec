/** Answers to the small questionnaire of which most figures may be told, and some may not. */
import type { Answers } from '../../src/lib/questionnaire/contract.ts';
import { listed, response } from './rollup-fixtures.ts';

/** So many respondents of a region, with these answers. */
const given: [number, string, Answers][] = [
	[12, 'Africa', { priority_topics: ['ai', 'iot'] }],
	[8, 'Africa', { priority_topics: ['ai'], languages: ['ar', 'fr'] }],
	[6, 'Americas', { priority_topics: ['iot', 'ai'], secretariat: 'yes' }],
	[7, 'CIS', { priority_topics: ['cybersecurity'], languages: ['fr'], secretariat: 'no' }],
	[1, 'CIS', { priority_topics: ['numbering'], secretariat: 'planned', staff: 3 }]
];
const respondents = given.flatMap(([size, region, answers], group) =>
	Array.from({ length: size }, (_, place) => ({
		id: `${group}-${place}`,
		region,
		answers: {
			...answers,
			...(group < 2 && { gap_voluntary: 1 + (place % 3) }),
			...(group > 0 && { gap_regulations: 2 + (place % 4) })
		}
	}))
);
export const responses = respondents.map(({ id, answers }) => response(id, answers));
export const list = [
	...respondents.map(({ id, region }) => listed(id, region)),
	listed('E', 'Europe', { status: 'draft', sids: true })
];
