import type { HtmlView, ImageView } from '../contract.ts';
import type { Question } from './survey-core.ts';

/** What stands on a page without asking anything; nothing for a question that asks. */
export function fixedView({ hasInput }: Question): HtmlView | ImageView | undefined {
	if (hasInput) return undefined;
	throw new TypeError('no kind of question without an answer is supported');
}
