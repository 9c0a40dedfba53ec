import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToldPart } from '../../src/lib/disclosure/told.ts';
import { questionnaire, rankedAgain, type AnsweredAgain } from '../support/answered-again.ts';
import { attacks, type Attack, type Readable } from '../support/brief-readers.ts';
import { byThreshold } from '../support/by-threshold.ts';
import { solve, type Secret } from '../support/disclosure-attacker.ts';
import { chanceFrom } from '../support/disclosure-consultations.ts';
import { published } from '../support/published-again.ts';

/** What is asked of regions of which a version tells nothing, though another tells something of them. */
function askedInSilence({ published: { readings }, secrets }: Attack): Secret[] {
	return secrets.filter(
		({ name }) =>
			/^version \d+ \S/u.test(name) &&
			!readings.some(({ group }) => name.startsWith(`version ${group},`))
	);
}

function partsOf({ figures }: Readable): ToldPart[] {
	return figures.questions.flatMap(({ parts }) => parts);
}

/** What versions tell, with the regions of others. */
function withRegionsOf(versions: readonly Readable[], others: readonly Readable[]): Readable[] {
	return versions.map(({ number, figures }, place) => ({
		number,
		figures: {
			questions: figures.questions.map((question, index) => ({
				...question,
				parts: question.parts.map((part, row) => {
					const { regions } = others[place]?.figures.questions[index]?.parts[row] ?? {};
					return part.since === number && regions ? { ...part, regions } : part;
				})
			}))
		}
	}));
}

/** So many of a region who gave this, counted in these versions. */
type Answered = [number, region: string, places: number[], versions: number[]];

function consultationOf(versions: number, answered: readonly Answered[]): AnsweredAgain {
	return {
		...questionnaire({ kind: 'ranking', options: 2, chosen: 1 }),
		versions,
		submissions: answered.flatMap(([count, region, places, counted], row) =>
			Array.from({ length: count }, (_, place) => ({
				receipt: `${row}-${place}`,
				region,
				versions: counted,
				given: [places]
			}))
		)
	};
}

describe('a reader of what versions of a brief tell of regions', () => {
	it('finds out no withheld number of a region, and nothing that fewer than five answered', () => {
		let givenUp = 0;
		let told = 0;
		let renewed = 0;
		let silent = 0;
		fc.assert(
			fc.property(rankedAgain, fc.nat(), (consultation, seed) => {
				const contents = published(consultation);
				for (const attack of attacks(consultation, contents, chanceFrom(seed))) {
					const found = solve(attack.published, attack.secrets);
					expect(found.solved).toEqual([]);
					givenUp += found.givenUp.length;
					told += attack.published.readings.filter(({ group }) => group.includes(' ')).length;
					silent += askedInSilence(attack).length;
				}
				renewed += contents
					.slice(1)
					.flatMap(partsOf)
					.filter(({ since, regions }) => regions?.since === since && since > 1).length;
			}),
			{ numRuns: 1000 }
		);
		expect(givenUp).toBeLessThan(20);
		expect(told).toBeGreaterThan(2000);
		expect(renewed).toBeGreaterThan(300);
		expect(silent).toBeGreaterThan(300);
	}, 300_000);

	it('finds some where no others of regions are withheld beside small ones', () => {
		const sample = fc.sample(rankedAgain, { numRuns: 200, seed: 1953 });
		const broken = (versions: (consultation: AnsweredAgain) => Readable[]) =>
			sample.filter((consultation) =>
				attacks(consultation, versions(consultation), chanceFrom(1)).some(
					(attack) => solve(attack.published, attack.secrets).solved.length > 0
				)
			).length;
		const small = (consultation: AnsweredAgain) => {
			const contents = published(consultation);
			return withRegionsOf(
				contents,
				contents.map(({ number }) => byThreshold(consultation, number))
			);
		};
		expect(broken(small)).toBeGreaterThan(40);
		expect(broken(published)).toBe(0);
	}, 120_000);

	it('is told no total that leaves one number for a region told before', () => {
		const always = [1, 2];
		const consultation = consultationOf(2, [
			[30, 'one', [0], always],
			[41, 'one', [1], always],
			[4, 'one', [], always],
			[11, 'two', [0], always],
			[11, 'two', [1], always],
			[4, 'two', [], always],
			[5, 'three', [0], always],
			[5, 'three', [1], always],
			[1, 'three', [], always],
			[1, 'one', [0], [1]],
			[1, 'one', [], [1]],
			[2, 'one', [0], [2]]
		]);
		const [first, second] = published(consultation);
		const [before] = first ? partsOf(first) : [];
		const [now] = second ? partsOf(second) : [];
		expect(before?.answered).toBe(104);
		expect(before?.regions?.rows.find(({ region }) => region === 'one')?.answered).toBe(72);
		// Who knows that only two of this region have answered anew would take five blanks to be four.
		expect(now?.answered).not.toBe(105);
		for (const attack of attacks(consultation, published(consultation), chanceFrom(1)))
			expect(solve(attack.published, attack.secrets).solved).toEqual([]);
	});
});
