/** What a brief is made of, from responses to the small questionnaire. */
import type { BriefFigures, BriefWords } from '../../src/lib/brief/about.ts';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { textsOf } from '../../src/lib/brief/bound.ts';
import type { BarsBlock, IntervalBarsBlock } from '../../src/lib/brief/chart-blocks.ts';
import type { MarkedStatement } from '../../src/lib/brief/marked.ts';
import { withFindings } from '../../src/lib/brief/findings/findings.ts';
import { shownQuestions } from '../../src/lib/brief/templates/meeting/wanted.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { tell } from '../../src/lib/disclosure/tell.ts';
import type { QuestionSpecification } from '../../src/lib/questionnaire/contract.ts';
import { coverage } from '../../src/lib/rollup/coverage.ts';
import { statements } from '../../src/lib/rollup/statements.ts';
import type { ListedRespondent, SubmittedResponse } from '../../src/lib/rollup/types.ts';
import { specifications } from './rollup-fixtures.ts';

/** The figures of the version after these, of which the last is the newest. */
export function figuresOf(
	responses: readonly SubmittedResponse[],
	listed: readonly ListedRespondent[],
	earlier: readonly { figures: BriefFigures; responses: readonly SubmittedResponse[] }[] = [],
	asked: readonly QuestionSpecification[] = specifications
): BriefFigures {
	const now = new Set(responses.map(({ receipt }) => receipt));
	const former = new Map(
		earlier.flatMap((version) => version.responses.map((one) => [one.receipt, one] as const))
	);
	const version = earlier.length + 1;
	return withFindings({
		version,
		responses: responses.length,
		receipts: [...now].sort(),
		coverage: coverage(listed),
		questions: tell({
			number: version,
			questions: shownQuestions(asked),
			responses,
			former: [...former.values()].filter(({ receipt }) => !now.has(receipt)),
			earlier: earlier.map(({ figures: { receipts, questions } }, place) => ({
				number: place + 1,
				receipts,
				questions
			})),
			regions: Object.fromEntries(listed.map(({ id, region }) => [id, region]))
		})
	});
}

export function wordsOf(
	responses: readonly SubmittedResponse[],
	marked: readonly MarkedStatement[] = []
): BriefWords {
	return {
		statements: statements(specifications, responses),
		titles: Object.fromEntries(specifications.map(({ name, title }) => [name, title])),
		marked
	};
}

/** Its charts of bars. */
export function barCharts(blocks: readonly Block[]): BarsBlock[] {
	return blocks.flatMap((block) =>
		block.kind === 'chart' && 'bars' in block && block.drawing !== 'interval-bars' ? [block] : []
	);
}

/** Its charts of bars with the intervals in which they lie. */
export function intervalCharts(blocks: readonly Block[]): IntervalBarsBlock[] {
	return blocks.flatMap((block) =>
		block.kind === 'chart' && block.drawing === 'interval-bars' ? [block] : []
	);
}

/** All that a reader of the document reads, a line for each text. */
export function readIn(blocks: readonly Block[]): string {
	return blocks
		.flatMap((block) => [...textsOf(block), ...(block.kind === 'quotation' ? [block.text] : [])])
		.map(plain)
		.join('\n');
}
