import {
	otherKey,
	type Answers,
	type Definition,
	type Json,
	type QuestionSpecification
} from '../../questionnaire/contract.ts';
import { specify } from '../../questionnaire/engine/index.ts';
import { chance } from './chance.ts';
import { answerOfKind } from './kinds.ts';
import { profileOf } from './profiles.ts';
import { capacity, type Respondent } from './respondent.ts';

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
	matrix: 0.1,
	parts: 1,
	growing: 1,
	opaque: 1
};

/** Names of everything in a definition that is marked as required. */
function requiredIn(part: Json): string[] {
	if (Array.isArray(part)) return part.flatMap(requiredIn);
	if (typeof part !== 'object' || part === null) return [];
	const { name, isRequired } = part;
	return [
		...(isRequired === true && typeof name === 'string' ? [name] : []),
		...Object.values(part).flatMap(requiredIn)
	];
}

/**
 * What this respondent would answer, plausible and the same each time; also to questions that its other
 * answers hide, which a form does not read.
 * @param wanted questions that it does not leave blank, besides the required ones
 */
export function generateAnswers(
	respondent: Respondent,
	definition: Definition,
	wanted: readonly string[] = []
): Answers {
	const never = new Set([...wanted, ...requiredIn(definition)]);
	const specifications = specify(definition);
	const answers: Answers = {};
	for (const specification of specifications) {
		const { name, kind } = specification;
		const blank = chance(respondent.seed, name, 'blank').happens(BLANK[kind]);
		if (blank && !never.has(name)) continue;
		const answer = (profileOf(specification) ?? answerOfKind)({
			specification,
			respondent,
			capacity: capacity(respondent),
			answers,
			specifications,
			chance: chance(respondent.seed, name)
		});
		if (answer === undefined) continue;
		answers[name] = answer.value;
		if (answer.other !== undefined) answers[otherKey(name)] = answer.other;
	}
	return answers;
}
