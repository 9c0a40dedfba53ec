/** The respondents' own words, each with what its respondent allows. */
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { consentFrom } from '../questionnaire/quotable.ts';
import { answerTo } from './questions.ts';
import type { Consent, Statement, SubmittedResponse } from './types.ts';

/** In the order of the questions, then of respondent ids. */
export function statements(
	specifications: readonly QuestionSpecification[],
	responses: readonly SubmittedResponse[]
): Statement[] {
	const ordered = [...responses].sort((a, b) => compare(a.respondentId, b.respondentId));
	return specifications
		.filter(({ purpose }) => purpose === 'statement')
		.flatMap(({ name }) =>
			ordered.flatMap((response): Statement[] => {
				const text = shownAnswer(response, name);
				if (typeof text !== 'string' || storable(text).trim() === '') return [];
				return [
					{
						question: name,
						respondentId: response.respondentId,
						text: storable(text).trim(),
						locale: response.languages?.[name] ?? response.locale,
						consent: consentOf(specifications, response)
					}
				];
			})
		);
}

/** Without a plain answer to exactly one question of consent nothing is allowed. */
export function consentOf(
	specifications: readonly QuestionSpecification[],
	response: SubmittedResponse
): Consent {
	return consentFrom(specifications, (question) => shownAnswer(response, question));
}

function shownAnswer(response: SubmittedResponse, question: string) {
	return response.asked.includes(question) ? answerTo(response, question) : undefined;
}

/** Without the character 0 and halves of characters, which no text column holds. */
function storable(text: string): string {
	return text.replaceAll('\0', '').toWellFormed();
}

/** By code unit: the same on every machine, in every language. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
