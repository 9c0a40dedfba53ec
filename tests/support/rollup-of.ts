/** The roll-up of answers to a definition, as the terminal takes it. */
import type { Answers, Definition } from '../../src/lib/questionnaire/contract.ts';
import { countable, specify } from '../../src/lib/questionnaire/engine/index.ts';
import { figures } from '../../src/lib/rollup/figures.ts';
import { tallyQuestion } from '../../src/lib/rollup/questions.ts';
import { reportOf, type ReportedQuestion } from '../../src/lib/rollup/report.ts';
import type { SubmittedResponse } from '../../src/lib/rollup/types.ts';

export function responsesTo(
	definition: Definition,
	answers: readonly Answers[]
): SubmittedResponse[] {
	return answers.map((given, index) => ({
		...countable(definition, given),
		respondentId: String(index),
		receipt: '',
		locale: 'en'
	}));
}

export function reportsOf(definition: Definition, answers: readonly Answers[]): ReportedQuestion[] {
	const responses = responsesTo(definition, answers);
	return specify(definition).map((question) =>
		reportOf(figures(question, tallyQuestion(question, responses)))
	);
}
