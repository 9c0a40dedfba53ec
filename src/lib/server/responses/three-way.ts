import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '../../questionnaire/contract.ts';

export interface Merge {
	/** `current`, with every change of `mine` that nobody else has made differently meanwhile. */
	answers: Answers;
	/** Questions that both changed, to different answers: `mine` is not in `answers` for these. */
	conflicts: string[];
}

/**
 * Puts one person's page over what is kept now.
 * @param base what the page was shown with
 * @param mine the same answers as the person sends them
 * @param questions the names the page spoke of; no other answer is touched
 */
export function mergePage(
	base: Answers,
	current: Answers,
	mine: Answers,
	questions: readonly string[]
): Merge {
	const answers = new Map(Object.entries(current));
	const conflicts: string[] = [];
	for (const name of questions) {
		const changedByMe = !isDeepStrictEqual(mine[name], base[name]);
		const changedByOthers = !isDeepStrictEqual(current[name], base[name]);
		if (!changedByMe || isDeepStrictEqual(mine[name], current[name])) continue;
		if (changedByOthers) {
			conflicts.push(name);
			continue;
		}
		const answer = mine[name];
		if (answer === undefined) answers.delete(name);
		else answers.set(name, answer);
	}
	return { answers: Object.fromEntries(answers), conflicts };
}
