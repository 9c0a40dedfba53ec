/** Answers to questions of which nothing is known but their kind. */
import { one, ranked, some, step, type Answer, type Question } from './question.ts';

function everyRow(question: Question): Answer {
	const { specification, chance } = question;
	const columns = specification.options.map(({ value }) => value);
	return {
		value: Object.fromEntries(specification.rows.map(({ value }) => [value, chance.pick(columns)]))
	};
}

/** Nothing for open text: what a questionnaire asks in words needs words of its own. */
export function answerOfKind(question: Question): Answer | undefined {
	const { specification, chance } = question;
	switch (specification.kind) {
		case 'text':
			return specification.numeric === true ? { value: chance.whole(1, 10) } : undefined;
		case 'comment':
		case 'parts':
		case 'growing':
		case 'opaque':
			return undefined;
		case 'radiogroup':
		case 'dropdown':
			return one(question);
		case 'checkbox':
			return some(question);
		case 'ranking':
			return ranked(question);
		case 'rating':
			return step(question, 0.5);
		case 'boolean':
			return { value: chance.happens(0.5) };
		case 'matrix':
			return everyRow(question);
	}
}
