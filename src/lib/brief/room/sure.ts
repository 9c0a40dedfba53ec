import { priorityRankings } from '../findings/priorities.ts';
import type { Context } from '../templates/meeting/context.ts';
import { sureSentences } from '../templates/meeting/sure.ts';
import type { Text } from '../text.ts';
import { paragraphOf } from '../wording.ts';

/** How sure the first places of each question of priorities are, as the brief itself says it. */
export function howSure(context: Context): Text[] {
	return priorityRankings(context.figures).flatMap((question) => {
		const sentences = sureSentences(question, context);
		return sentences.length === 0 ? [] : [paragraphOf(sentences, context.wording.locale)];
	});
}
