import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Definition } from '../../src/lib/questionnaire/contract.ts';
import {
	afterEffects,
	finish,
	outline,
	readForm,
	viewPage
} from '../../src/lib/questionnaire/engine/index.ts';
import { anyLogic, answersToLogic, formOfLogic, pageOfLogic } from '../support/any-logic.ts';
import { likelyAnswers, shippedNames, shippedQuestionnaire } from '../support/shipped.ts';

/** Everything that is decided about these answers. */
function decided(definition: Definition, answers: Answers) {
	const pages = outline(definition, answers, 'en');
	return {
		pages,
		views: pages.map(({ name }) => viewPage(definition, answers, 'en', name)),
		finished: finish(definition, answers)
	};
}

describe('a questionnaire that was used for long', () => {
	it('decides as one that was never used, whatever hangs on what', () => {
		fc.assert(
			fc.property(
				anyLogic,
				fc.array(answersToLogic, { minLength: 2, maxLength: 6 }),
				pageOfLogic,
				formOfLogic,
				(definition, people, page, form) => {
					for (const answers of people) {
						expect(decided(definition, answers)).toEqual(
							decided(structuredClone(definition), answers)
						);
						const fresh = structuredClone(definition);
						const reading = readForm(definition, answers, 'en', page, form);
						expect(reading).toEqual(readForm(fresh, answers, 'en', page, form));
						expect(afterEffects(definition, answers, reading.answers)).toEqual(
							afterEffects(fresh, answers, reading.answers)
						);
					}
				}
			),
			{ numRuns: 25 }
		);
	}, 120_000);

	it('decides what one answer changes, whichever it is', () => {
		fc.assert(
			fc.property(anyLogic, answersToLogic, answersToLogic, (definition, one, other) => {
				let answers = one;
				decided(definition, answers);
				for (const [key, value] of Object.entries(other)) {
					answers = { ...answers, [key]: value };
					expect(decided(definition, answers)).toEqual(
						decided(structuredClone(definition), answers)
					);
				}
			}),
			{ numRuns: 25 }
		);
	}, 120_000);

	it.each(shippedNames)(
		'decides as one that was never used: %s',
		(name) => {
			const definition = shippedQuestionnaire(name);
			fc.assert(
				fc.property(likelyAnswers(definition), (answers) => {
					expect(decided(definition, answers)).toEqual(
						decided(structuredClone(definition), answers)
					);
				}),
				{ numRuns: 10 }
			);
		},
		60_000
	);
});

describe('effects', () => {
	it('come to an end, and leave alone what they do not touch', () => {
		fc.assert(
			fc.property(
				anyLogic,
				answersToLogic,
				pageOfLogic,
				formOfLogic,
				(definition, answers, page, form) => {
					const reading = readForm(definition, answers, 'en', page, form);
					const after = afterEffects(definition, answers, reading.answers);
					expect(afterEffects(definition, after, after)).toEqual(after);
					const { triggers, ...rest } = definition;
					expect(triggers).toBeDefined();
					const still = JSON.parse(
						JSON.stringify(rest).replaceAll(/"(resetValueIf|setValueExpression)":/g, '"purpose":')
					) as Definition;
					expect(afterEffects(still, answers, reading.answers)).toEqual(reading.answers);
				}
			),
			{ numRuns: 25 }
		);
	}, 120_000);
});
