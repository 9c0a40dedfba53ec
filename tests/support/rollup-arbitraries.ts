/** Random responses to the fixture's questionnaire, sound and broken answers alike. */
import fc from 'fast-check';
import { locales } from '../../src/lib/i18n/locales.ts';
import { groups, regions } from '../../src/lib/rollup/types.ts';
import type { ListedRespondent, SubmittedResponse } from '../../src/lib/rollup/types.ts';
import { listed, specifications, topicIds } from './rollup-fixtures.ts';

const value = fc.constantFrom('yes', 'no', 'ar', 'fr', 'other', 'none', '__proto__', 'x', '');
const topic = fc.constantFrom(...topicIds, 'unknown', 'constructor');
const number = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.constantFrom('1', '5', 'x', null));

const answers = fc.record(
	{
		priority_topics: fc.oneof(fc.array(topic, { maxLength: 6 }), fc.constant('ai')),
		importance: fc.dictionary(topic, number),
		gap_voluntary: number,
		gap_regulations: number,
		secretariat: fc.oneof(value, number),
		'secretariat-Comment': fc.string(),
		laboratory: fc.oneof(fc.boolean(), value),
		languages: fc.oneof(fc.array(value), value),
		staff: fc.oneof(fc.nat(1000), fc.double({ noNaN: true, noDefaultInfinity: true }), value),
		prepared_by: fc.string(),
		barriers: fc.shuffledSubarray(['travel', 'visa', 'language']),
		message: fc.string(),
		consent: fc.constantFrom('country', 'region', 'organization', 'none', 'x', null)
	},
	{ requiredKeys: [] }
);

export const anyResponses: fc.Arbitrary<SubmittedResponse[]> = fc
	.array(
		fc.record({
			locale: fc.constantFrom(...locales),
			answers,
			asked: fc.oneof(
				{ weight: 3, arbitrary: fc.constant(specifications.map(({ name }) => name)) },
				{ weight: 1, arbitrary: fc.subarray(specifications.map(({ name }) => name)) }
			)
		}),
		{ maxLength: 30 }
	)
	.map((responses) =>
		responses.map((response, index) => ({
			...response,
			respondentId: `R${index}`,
			receipt: `receipt-${index}`
		}))
	);

/** As many respondents as asked for and some that have not answered. */
export function listFor(responses: readonly SubmittedResponse[]): ListedRespondent[] {
	const answered = responses.map(({ respondentId }, index) =>
		listed(respondentId, regions[index % regions.length] ?? '', {
			[groups[index % groups.length] ?? 'ldc']: true
		})
	);
	return [...answered, listed('Z', 'Europe', { status: 'draft' })];
}
