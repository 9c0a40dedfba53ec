import fc from 'fast-check';
import { expect, it } from 'vitest';
import { otherKey } from '../../src/lib/questionnaire/contract.ts';
import { mergePage } from '../../src/lib/server/responses/three-way.ts';

const questions = ['one', 'two', 'three'];
const keys = questions.flatMap((name) => [name, otherKey(name)]);
const answer = fc.constantFrom('a', 'b', 'c');
/** Answers to some of the questions, with or without words beside the choice. */
const answers = fc.dictionary(fc.constantFrom(...keys, 'on another page'), answer);

const unit = (name: string, from: Record<string, unknown>) => [from[name], from[otherKey(name)]];

it('never loses what one person alone has changed, and never overwrites what another has', () => {
	fc.assert(
		fc.property(answers, answers, answers, (base, current, mine) => {
			const { answers: merged, conflicts } = mergePage(base, current, mine, questions);
			for (const name of questions) {
				const [was, is, wanted, kept] = [base, current, mine, merged].map((from) =>
					unit(name, from)
				);
				const changed = (other: unknown) => JSON.stringify(other) !== JSON.stringify(was);
				if (!changed(wanted)) expect(kept).toEqual(is);
				else if (!changed(is)) expect(kept).toEqual(wanted);
				else expect(kept).toEqual(is);
				const disputed =
					changed(wanted) && changed(is) && JSON.stringify(wanted) !== JSON.stringify(is);
				expect(conflicts.includes(name)).toBe(disputed);
			}
			expect(merged['on another page']).toBe(current['on another page']);
		}),
		{ numRuns: 2000 }
	);
});
