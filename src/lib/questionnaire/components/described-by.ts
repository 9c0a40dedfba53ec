import type { QuestionView } from '../contract.ts';

export interface Described {
	/** A hint of the kind's own, such as how many may be chosen. */
	limit?: string | undefined;
}

/** The ids of the texts that `QuestionTexts` shows under a title, for aria-describedby. */
export function describedBy(question: QuestionView, { limit }: Described = {}): string | undefined {
	const { fieldId, hint, errors } = question;
	const ids = [
		hint && `${fieldId}-hint`,
		limit && `${fieldId}-limit`,
		errors.length > 0 && `${fieldId}-error`
	].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}

/** For aria-invalid, which is absent rather than false. */
export function invalid(question: QuestionView): 'true' | undefined {
	return question.errors.length > 0 ? 'true' : undefined;
}
