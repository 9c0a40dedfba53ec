import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect, protectInTurn, safeAlone } from '../../src/lib/disclosure/protect.ts';
import type { Figure, Table } from '../../src/lib/disclosure/table.ts';
import { solve } from '../support/disclosure-attacker.ts';
import {
	chanceFrom,
	consultations,
	fewRespondents,
	publication,
	tableOf,
	withheldNumbers
} from '../support/disclosure-consultations.ts';
import type { Consultation } from '../support/disclosure-consultations.ts';

type Protection = (table: Table) => Set<Figure>;

/** All respondents first, then regions, then groups that overlap. */
function inTurn(table: Table): Set<Figure> {
	const tier = ({ group }: Figure) =>
		group.endsWith('all') ? 0 : group.includes('region') ? 1 : 2;
	return protectInTurn(
		table,
		[0, 1, 2].map((wanted) => table.candidates.filter((figure) => tier(figure) === wanted))
	);
}

/** Publishes both versions, and lets the attacker read the first, then both. */
function attack(consultation: Consultation, protection: Protection, seed: number) {
	const first = tableOf(consultation, 1, []);
	const toldFirst = [...protection(first)];
	const withheldFirst = first.candidates.filter((figure) => !toldFirst.includes(figure));
	const second = tableOf(consultation, 2, toldFirst, withheldFirst);
	const toldSecond = [...protection(second)];
	const withheld = [
		...withheldFirst,
		...second.candidates.filter((figure) => !toldSecond.includes(figure))
	];
	const after = publication(consultation, [...toldFirst, ...toldSecond], [1, 2]);
	const few = fewRespondents(consultation, after.strata, chanceFrom(seed));
	return {
		told: toldFirst.length + toldSecond.length,
		...solve(after.published, [...withheldNumbers(consultation, after.strata, withheld), ...few])
	};
}

/** So many of one region who are alike, in the least developed countries or not. */
function alike(
	size: number,
	ldc: boolean,
	answer: number,
	versions: readonly (1 | 2)[] = [1, 2]
): Consultation['people'] {
	return Array.from({ length: size }, () => ({
		...{ region: 0, ldc, sids: false },
		...{ answers: [answer], versions }
	}));
}

/**
 * A scale of two, and blanks. Five come to the second version, four of them outside the least developed
 * countries: the blanks of these are withheld there, and would be what is missing in the totals.
 */
const fiveMoreLater: Consultation = {
	answers: [
		{ score: 1, silent: false },
		{ score: 2, silent: false },
		{ score: null, silent: true }
	],
	people: [
		...[0, 1, 2].flatMap((answer) => alike(5, true, answer)),
		...alike(4, false, 0),
		...alike(1, false, 1),
		...alike(4, false, 0, [2]),
		...alike(1, true, 1, [2])
	]
};

describe('an attacker who reads two versions of tables of all, of regions and of groups that overlap', () => {
	it('works out no withheld figure and nothing of fewer than five respondents', () => {
		let givenUp = 0;
		let told = 0;
		fc.assert(
			fc.property(consultations, fc.nat(), fc.boolean(), (consultation, seed, tiers) => {
				const found = attack(consultation, tiers ? inTurn : protect, seed);
				told += found.told;
				givenUp += found.givenUp.length;
				expect(found.solved).toEqual([]);
			}),
			{ numRuns: 250 }
		);
		expect(givenUp).toBeLessThan(10);
		expect(told).toBeGreaterThan(500);
	}, 120_000);

	it('works out no blanks of a group from totals that are told before the group is looked at', () => {
		const found = attack(fiveMoreLater, inTurn, 1);
		expect(found.solved).toEqual([]);
		expect(found.told).toBeGreaterThan(0);
	});

	it('works out withheld figures where no others are withheld beside them', () => {
		const solved = fc
			.sample(consultations, { numRuns: 25, seed: 4 })
			.filter((consultation) => attack(consultation, safeAlone, 1).solved.length > 0);
		expect(solved.length).toBeGreaterThan(8);
	}, 60_000);
});
