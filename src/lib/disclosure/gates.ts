/**
 * Questions that only some are shown tell something of the answers that open them: how many were shown
 * one is how many gave these answers. Such a question is told only if it was shown to exactly those whom
 * a figure that is told counts: then it adds nothing to that figure.
 */
import type { ToldPart } from './told.ts';
import type { Unit } from './units.ts';

/** Sets of responses that figures told count; a set is a text of 0 and 1. */
export class Gates {
	readonly #open = new Set<string>();

	/** Everybody is known. */
	constructor(responses: number) {
		this.#open.add('1'.repeat(responses));
	}

	isOpen({ given }: Unit): boolean {
		return this.#open.has(marks(given, (answers) => answers !== 'not shown'));
	}

	/** Adds whom the figures of a part count. */
	open({ options, given }: Unit, { answered, counts }: ToldPart): void {
		if (answered !== 'withheld') {
			this.#open.add(marks(given, (answers) => answers !== 'not shown' && answers.length > 0));
		}
		for (const { value, count } of counts) {
			if (count === 'withheld') continue;
			const place = options.indexOf(value);
			this.#open.add(marks(given, (answers) => answers !== 'not shown' && answers.includes(place)));
		}
	}
}

function marks(given: Unit['given'], holds: (answers: Unit['given'][number]) => boolean): string {
	return given.map((answers) => (holds(answers) ? '1' : '0')).join('');
}
