/** Everything counted from the submitted responses of a consultation. */
import { coverage } from './coverage.ts';
import { figures } from './figures.ts';
import { count, emptyStratum, type StratumTally } from './strata.ts';
import { statements } from './statements.ts';
import type { RollUp, RollUpInput } from './types.ts';

/** The same whatever the order of `responses` and of `listed`; serializable JSON. */
export function rollUp(input: RollUpInput): RollUp {
	const tally = emptyStratum(input.specifications);
	for (const response of input.responses) count(tally, input.specifications, response, 'in');
	return rollUpFrom(tally, input);
}

/** The same from a tally of the responses that was kept. */
export function rollUpFrom(
	tally: StratumTally,
	{ specifications, listed, responses }: RollUpInput
): RollUp {
	return {
		responses: tally.responses,
		receipts: responses.map(({ receipt }) => receipt).sort(),
		coverage: coverage(listed),
		questions: specifications.flatMap((question) => {
			const kept = tally.questions[question.name];
			return kept ? [figures(question, kept)] : [];
		}),
		statements: statements(specifications, responses)
	};
}
