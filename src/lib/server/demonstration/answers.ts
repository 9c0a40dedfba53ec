import {
	otherKey,
	type Answers,
	type Definition,
	type QuestionSpecification
} from '../../questionnaire/contract.ts';
import { finish, specify } from '../../questionnaire/engine/index.ts';
import { chance } from './chance.ts';
import { answerOfKind } from './kinds.ts';
import { profileOf } from './profiles.ts';
import { capacity, type State } from './state.ts';

/** How often a question that may be left blank is. */
const BLANK: Readonly<Record<QuestionSpecification['kind'], number>> = {
	text: 0.3,
	comment: 0.35,
	radiogroup: 0.06,
	checkbox: 0.15,
	dropdown: 0.12,
	ranking: 0.1,
	rating: 0.08,
	boolean: 0.08,
	matrix: 0.1
};

function draw(state: State, definition: Definition, wanted: ReadonlySet<string>): Answers {
	const answers: Answers = {};
	const specifications = specify(definition);
	for (const specification of specifications) {
		const { name, kind } = specification;
		const blank = chance(state.id, name, 'blank').happens(BLANK[kind]);
		if (blank && !wanted.has(name)) continue;
		const answer = (profileOf(specification) ?? answerOfKind)({
			specification,
			state,
			capacity: capacity(state),
			answers,
			specifications,
			chance: chance(state.id, name)
		});
		if (answer === undefined) continue;
		answers[name] = answer.value;
		if (answer.other !== undefined) answers[otherKey(name)] = answer.other;
	}
	return answers;
}

/**
 * What this State answers: plausible, valid, complete enough to be submitted, and the same each time.
 * @param wanted questions that may be left blank, but are not
 * @throws Error when a required question is of a kind that can not be answered by chance
 */
export function generateAnswers(
	state: State,
	definition: Definition,
	wanted: readonly string[] = []
): Answers {
	const drawn = finish(definition, draw(state, definition, new Set(wanted)));
	if (drawn.missing.length === 0) return drawn.answers;
	const completed = finish(
		definition,
		draw(state, definition, new Set([...wanted, ...drawn.missing]))
	);
	if (completed.missing.length > 0)
		throw new Error(`No answer could be generated to ${completed.missing.join(', ')}`);
	return completed.answers;
}
