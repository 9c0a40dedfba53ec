/** Is this an expression that may be handed to survey-core's parser? What it says is for the linter. */
import { most } from './limits.ts';
import { isWords } from './texts.ts';

/** Brackets within each other; quoted ones count too, which is no harm. */
function bracketDepth(expression: string): number {
	let depth = 0;
	let deepest = 0;
	for (const character of expression) {
		if ('([{'.includes(character)) depth += 1;
		if (')]}'.includes(character)) depth -= 1;
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}

/**
 * What these say depends on how far survey-core has come in deciding, so that the same answers would
 * not always lead to the same page.
 */
const refusedFunctions = /\b(propertyValue|isContainerReady|isDisplayMode)\s*\(/i;

export function expressionFault(expression: unknown): string | undefined {
	if (!isWords(expression)) return 'must be an expression';
	if (expression.length > most.expression) {
		return `is longer than ${most.expression} characters`;
	}
	const refused = refusedFunctions.exec(expression)?.[1];
	if (refused !== undefined) {
		return `uses "${refused}", which is not supported: it looks at the screen, not at answers`;
	}
	return bracketDepth(expression) > most.brackets
		? `has more than ${most.brackets} brackets within each other`
		: undefined;
}
