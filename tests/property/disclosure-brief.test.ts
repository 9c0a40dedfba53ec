import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredAgain, type AnsweredAgain } from '../support/answered-again.ts';
import { attacks, type Readable } from '../support/brief-readers.ts';
import { byThreshold } from '../support/by-threshold.ts';
import { solve } from '../support/disclosure-attacker.ts';
import { chanceFrom } from '../support/disclosure-consultations.ts';
import { published } from '../support/published-again.ts';

describe('a reader of all versions of a brief', () => {
	it('finds out no withheld number, and nothing that fewer than five answered', () => {
		const told = { figures: 0, renewed: 0, kept: 0 };
		let givenUp = 0;
		fc.assert(
			fc.property(answeredAgain, fc.nat(), (consultation, seed) => {
				const contents = published(consultation);
				for (const attack of attacks(consultation, contents, chanceFrom(seed))) {
					const found = solve(attack.published, attack.secrets);
					expect(found.solved).toEqual([]);
					givenUp += found.givenUp.length;
					told.figures += attack.published.readings.length;
				}
				const newest = contents.at(-1)?.figures.questions.flatMap(({ parts }) => parts) ?? [];
				told.renewed += newest.filter(({ since }) => since === contents.length).length;
				told.kept += newest.filter(({ since }) => since < contents.length).length;
			}),
			{ numRuns: 1000 }
		);
		expect(givenUp).toBeLessThan(20);
		expect(told.figures).toBeGreaterThan(2000);
		expect(told.renewed).toBeGreaterThan(200);
		expect(told.kept).toBeGreaterThan(200);
	}, 120_000);

	it('breaks a quarter of the same consultations where small counts alone are withheld', () => {
		const sample = fc.sample(answeredAgain, { numRuns: 300, seed: 1951 });
		const broken = (versions: (consultation: AnsweredAgain) => Readable[]) =>
			sample.filter((consultation) =>
				attacks(consultation, versions(consultation), chanceFrom(1)).some(
					(attack) => solve(attack.published, attack.secrets).solved.length > 0
				)
			).length;
		const alone = (consultation: AnsweredAgain) =>
			Array.from({ length: consultation.versions }, (_, place) =>
				byThreshold(consultation, place + 1)
			);
		expect(broken(alone)).toBeGreaterThan(75);
		expect(broken(published)).toBe(0);
	}, 60_000);

	it('finds every number that alone is withheld', () => {
		let alone = 0;
		for (const consultation of fc.sample(answeredAgain, { numRuns: 400, seed: 1952 })) {
			const version = byThreshold(consultation, 1, false);
			for (const attack of attacks(consultation, [version], chanceFrom(1))) {
				const numbers = attack.secrets.filter(({ name }) => name.startsWith('version'));
				const counts = attack.published.readings.filter(({ kind }) => kind === 'count');
				if (counts.length + 1 !== attack.published.scores.length) continue;
				alone += numbers.length;
				expect(solve(attack.published, numbers).solved).toEqual(numbers);
			}
		}
		expect(alone).toBeGreaterThan(20);
	});
});
