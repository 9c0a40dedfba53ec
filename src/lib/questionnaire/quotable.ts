/**
 * What may become of an answer: decided here once, for the respondent who reads it before signing and
 * for the roll-up that counts it. Whom a brief then quotes is decided by its template.
 */
import type { Json, Purpose } from './contract.ts';

/** How a respondent allows its words to be used. */
export const consents = ['country', 'region', 'organization', 'none'] as const;
export type Consent = (typeof consents)[number];

/** How words may be quoted: with the respondent's name, without it, or not at all. */
export const quotabilities = ['named', 'unnamed', 'none'] as const;
export type Quotability = (typeof quotabilities)[number];

const quotabilityByConsent = {
	country: 'named',
	organization: 'named',
	region: 'unnamed',
	none: 'none'
} as const satisfies Record<Consent, Quotability>;

export function quotabilityOf(consent: Consent): Quotability {
	return quotabilityByConsent[consent];
}

interface Purposeful {
	name: string;
	purpose?: Purpose;
}

/**
 * Without a plain answer to exactly one question of consent nothing is allowed.
 * @param questions all of the questionnaire, whether they are shown or not
 * @param shownAnswer the answer to a question that is shown; nothing for any other
 */
export function consentFrom(
	questions: readonly Purposeful[],
	shownAnswer: (question: string) => Json | undefined
): Consent {
	const answer = consentAnswer(questions, shownAnswer);
	return consents.find((consent) => consent === answer) ?? 'none';
}

function consentAnswer(
	questions: readonly Purposeful[],
	shownAnswer: (question: string) => Json | undefined
): Json | undefined {
	const [question, ...others] = questions.filter(({ purpose }) => purpose === 'consent');
	return question && others.length === 0 ? shownAnswer(question.name) : undefined;
}

/** A statement of `undecided` is not quoted either, as long as the question of consent is blank. */
export type Use = Consent | 'undecided' | 'counted';

/** What may become of each answer that is given, by question. */
export function usesOf(
	questions: readonly Purposeful[],
	shownAnswer: (question: string) => Json | undefined
): { [question: string]: Use } {
	const consent = consentFrom(questions, shownAnswer);
	const decided = consentAnswer(questions, shownAnswer) !== undefined;
	return Object.fromEntries(
		questions
			.filter(({ name }) => shownAnswer(name) !== undefined)
			.map(({ name, purpose }) => {
				if (purpose !== 'statement') return [name, 'counted'];
				return [name, decided ? consent : 'undecided'];
			})
	);
}
