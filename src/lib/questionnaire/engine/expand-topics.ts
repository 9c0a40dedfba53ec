import type { Definition } from '../contract.ts';
import type { Topic } from '../topics.ts';

/**
 * A copy of the definition in which every question marked `topics: "all"` or `topics: [ids]` has the
 * topics as its choices (rows for a matrix), in six languages. The mark stays. The result needs no
 * topic list any more: it is what is stored as a questionnaire version.
 * @throws {Error} when a topic is unknown; `check` names it.
 */
export function expandTopics(definition: Definition, topics: readonly Topic[]): Definition {
	throw new Error(`not yet: ${typeof definition} ${topics.length}`);
}
