import { questionOf, type Answers, type Definition, type Json } from '../contract.ts';
import { kindOf } from './kinds/index.ts';
import { answerEntries, storedAnswer } from './stored-answer.ts';
import { SurveyModel, type Question } from './survey-core.ts';

interface Admission {
	/** The names of all questions, in order. */
	names: string[];
	admit: (question: string, value: Json) => Json | undefined;
}

const admissions = new WeakMap<Definition, Admission>();

function admitTo(question: Question, value: Json): Json | undefined {
	return kindOf(question).admit(question, value, admitTo);
}

function build(definition: Definition): Admission {
	// Looked at for what the author wrote only; it never holds an answer.
	const questions = new SurveyModel(definition)
		.getAllQuestions()
		.filter(({ hasInput }) => hasInput);
	const byName = new Map(questions.map((question) => [question.name, question]));
	return {
		names: [...byName.keys()],
		admit: (name, value) => {
			const question = byName.get(name);
			return question && admitTo(question, value);
		}
	};
}

export function admissionTo(definition: Definition): Admission {
	const known = admissions.get(definition) ?? build(definition);
	admissions.set(definition, known);
	return known;
}

/** The answers that a question of the questionnaire could hold; all else never reaches survey-core. */
export function knownAnswers(definition: Definition, answers: Answers): Answers {
	const { names, admit } = admissionTo(definition);
	const given = new Set(Object.keys(answers).map(questionOf));
	return Object.fromEntries(
		names.flatMap((name) => {
			if (!given.has(name)) return [];
			const { value, ...words } = storedAnswer(answers, name);
			const admitted = value === undefined ? undefined : admit(name, value);
			// Words stand beside an answer, or in a comment area without one.
			return value !== undefined && admitted === undefined
				? []
				: answerEntries(name, { value: admitted, ...words });
		})
	);
}
