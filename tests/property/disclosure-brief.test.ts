import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownQuestions } from '../../src/lib/brief/templates/meeting/wanted.ts';
import { tell } from '../../src/lib/disclosure/tell.ts';
import type { Version } from '../../src/lib/disclosure/versions.ts';
import { canonicalJson } from '../../src/lib/server/canonical-json.ts';
import { freeze, type BriefContent } from '../../src/lib/server/briefs/content.ts';
import {
	answeredTwice,
	countedIn,
	responseOf,
	type AnsweredTwice
} from '../support/answered-twice.ts';
import { attacks, type Readable } from '../support/brief-readers.ts';
import { byThreshold } from '../support/by-threshold.ts';
import { solve } from '../support/disclosure-attacker.ts';
import { chanceFrom } from '../support/disclosure-consultations.ts';
import { subject } from '../support/rollup-fixtures.ts';

const nobodyAsked = { total: { asked: 0, started: 0, submitted: 0 }, regions: [], groups: [] };

/** The frozen text of the next version. */
function publish(consultation: AnsweredTwice, before: readonly BriefContent[]): BriefContent {
	const number = before.length === 0 ? 1 : 2;
	const counted = countedIn(consultation, number);
	const standing = new Set(counted.map(({ receipt }) => receipt));
	const earlier = before.map(({ number: version, figures }): Version => ({
		number: version,
		receipts: figures.receipts,
		questions: figures.questions
	}));
	const former = before.length === 0 ? [] : countedIn(consultation, 1);
	const questions = tell({
		number,
		questions: shownQuestions(consultation.questions),
		responses: counted.map((submission) => responseOf(consultation, submission)),
		former: former
			.filter(({ receipt }) => !standing.has(receipt))
			.map((submission) => responseOf(consultation, submission)),
		earlier
	});
	const figures = {
		version: number,
		responses: counted.length,
		receipts: [...standing].sort(),
		coverage: nobodyAsked,
		questions
	};
	const words = { statements: [], titles: {}, marked: [] };
	const frozen = freeze({ subject, figures, words }, '2026-11-21T00:00:00.000Z');
	return JSON.parse(canonicalJson(frozen)) as BriefContent;
}

describe('a reader of two versions of a brief', () => {
	it('finds out no withheld number, and nothing that fewer than five answered', () => {
		const told = { figures: 0, renewed: 0, kept: 0 };
		let givenUp = 0;
		fc.assert(
			fc.property(answeredTwice, fc.nat(), (consultation, seed) => {
				const first = publish(consultation, []);
				const second = publish(consultation, [first]);
				for (const { published, secrets } of attacks(
					consultation,
					[first, second],
					chanceFrom(seed)
				)) {
					const found = solve(published, secrets);
					expect(found.solved).toEqual([]);
					givenUp += found.givenUp.length;
					told.figures += published.readings.length;
				}
				for (const { parts } of second.figures.questions) {
					told.renewed += parts.filter(({ since }) => since === 2).length;
					told.kept += parts.filter(({ since }) => since === 1).length;
				}
			}),
			{ numRuns: 1000 }
		);
		expect(givenUp).toBeLessThan(20);
		expect(told.figures).toBeGreaterThan(2000);
		expect(told.renewed).toBeGreaterThan(200);
		expect(told.kept).toBeGreaterThan(200);
	}, 120_000);

	it('breaks a quarter of the same consultations where small counts alone are withheld', () => {
		const sample = fc.sample(answeredTwice, { numRuns: 300, seed: 1951 });
		const broken = (versions: (consultation: AnsweredTwice) => Readable[]) =>
			sample.filter((consultation) =>
				attacks(consultation, versions(consultation), chanceFrom(1)).some(
					({ published, secrets }) => solve(published, secrets).solved.length > 0
				)
			).length;
		const alone = (consultation: AnsweredTwice) => [
			byThreshold(consultation, 1),
			byThreshold(consultation, 2)
		];
		const beside = (consultation: AnsweredTwice) => {
			const first = publish(consultation, []);
			return [first, publish(consultation, [first])];
		};
		expect(broken(alone)).toBeGreaterThan(75);
		expect(broken(beside)).toBe(0);
	}, 60_000);

	it('finds every number that alone is withheld', () => {
		let alone = 0;
		for (const consultation of fc.sample(answeredTwice, { numRuns: 300, seed: 1952 })) {
			const version = byThreshold(consultation, 1);
			for (const { published, secrets } of attacks(consultation, [version], chanceFrom(1))) {
				const numbers = secrets.filter(({ name }) => name.startsWith('version'));
				const counts = published.readings.filter(({ kind }) => kind === 'count');
				if (counts.length + 1 !== published.scores.length) continue;
				alone += numbers.length;
				expect(solve(published, numbers).solved).toEqual(numbers);
			}
		}
		expect(alone).toBeGreaterThan(20);
	});
});
