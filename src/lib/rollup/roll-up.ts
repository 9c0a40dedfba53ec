/** Everything counted from the submitted responses of a consultation. */
import { coverage } from './coverage.ts';
import { figures } from './figures.ts';
import { tallyQuestion } from './questions.ts';
import { statements } from './statements.ts';
import type { RollUp, RollUpInput } from './types.ts';

/** The same whatever the order of `responses` and of `listed`; serializable JSON. */
export function rollUp({ specifications, listed, responses }: RollUpInput): RollUp {
	return {
		responses: responses.length,
		receipts: responses.map(({ receipt }) => receipt).sort(),
		coverage: coverage(listed),
		questions: specifications.map((question) =>
			figures(question, tallyQuestion(question, responses))
		),
		statements: statements(specifications, responses)
	};
}
