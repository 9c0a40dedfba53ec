import type { Question } from './survey-core.ts';

/** Is the question shown, with its page and all panels around it? */
export function isShown(question: Question): boolean {
	return question.isVisible && question.isParentVisible;
}
