/** Everything counted from the submitted responses of a consultation. */
import { coverage } from './coverage.ts';
import { figures } from './figures.ts';
import { count, emptyStratum, type StratumTally } from './strata.ts';
import { statements } from './statements.ts';
import type { RollUp, RollUpInput } from './types.ts';

/** The same whatever the order of `responses` and of `listed`; serializable JSON. */
export function rollUp({ specifications, listed, responses }: RollUpInput): RollUp {
	const tally = emptyStratum(specifications);
	for (const response of responses) count(tally, specifications, response, 'in');
	return rollUpFrom(tally, {
		specifications,
		listed,
		receipts: responses.map(({ receipt }) => receipt).sort(),
		statements: statements(specifications, responses)
	});
}

/** What a tally does not hold. */
export interface BesideTally
	extends Pick<RollUpInput, 'specifications' | 'listed'>, Pick<RollUp, 'receipts' | 'statements'> {}

/** The same from a tally that was kept: no response is read. */
export function rollUpFrom(
	tally: StratumTally,
	{ specifications, listed, receipts, statements }: BesideTally
): RollUp {
	return {
		responses: tally.responses,
		receipts: [...receipts],
		coverage: coverage(listed),
		questions: specifications.flatMap((question) => {
			const kept = tally.questions[question.name];
			return kept ? [figures(question, kept)] : [];
		}),
		statements: [...statements]
	};
}
