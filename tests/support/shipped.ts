import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type {
	Answers,
	Definition,
	Json,
	QuestionSpecification
} from '../../src/lib/questionnaire/contract.ts';
import { expandTopics, specify } from '../../src/lib/questionnaire/engine/index.ts';
import { parseTopics } from '../../src/lib/questionnaire/topics.ts';
import { projectRoot } from './project-root.ts';

export const shippedNames = [
	'cto-priorities',
	'industry-priorities',
	'regional-group',
	'standardization-gap',
	'workshop-themes'
] as const;

function read(name: string): unknown {
	return JSON.parse(readFileSync(path.join(projectRoot, 'surveys', `${name}.json`), 'utf8'));
}

/** A questionnaire of `surveys/`, with its topics written out. */
export function shippedQuestionnaire(name: (typeof shippedNames)[number]): Definition {
	return expandTopics(read(name) as Definition, parseTopics(read('topics')));
}

function answerTo(question: QuestionSpecification): fc.Arbitrary<Json> {
	const values = question.options.map(({ value }) => value);
	const value: fc.Arbitrary<Json> = fc.constantFrom<Json>(...values, 'unknown');
	switch (question.kind) {
		case 'checkbox':
		case 'ranking':
			return fc.subarray(values, { maxLength: 5 });
		case 'matrix':
			return fc.dictionary(fc.constantFrom(...question.rows.map((row) => row.value)), value);
		case 'boolean':
			return fc.boolean();
		case 'rating':
			return fc.nat(7);
		case 'text':
		case 'comment':
		case 'parts':
		case 'growing':
		case 'opaque':
			return question.numeric ? fc.nat(500) : fc.string({ unit: 'grapheme' });
		case 'radiogroup':
		case 'dropdown':
			return value;
	}
}

/** Answers that somebody might give, any of them blank. */
export function likelyAnswers(definition: Definition): fc.Arbitrary<Answers> {
	const questions = specify(definition);
	const given = questions.map((question) =>
		fc.option(answerTo(question).map((answer) => [question.name, answer] as const))
	);
	return fc
		.tuple(...given)
		.map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null)));
}
