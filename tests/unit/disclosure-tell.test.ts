import { describe, expect, it } from 'vitest';
import { tell } from '../../src/lib/disclosure/tell.ts';
import type { ToldPart, Wanted } from '../../src/lib/disclosure/told.ts';
import type { Version } from '../../src/lib/disclosure/versions.ts';
import type { Answers, QuestionSpecification } from '../../src/lib/questionnaire/contract.ts';
import type { SubmittedResponse } from '../../src/lib/rollup/types.ts';
import { response, specification } from '../support/rollup-fixtures.ts';

const everything: Wanted = { counts: 'all', mean: true };

/** So many respondents with these answers, told apart by a name. */
function crowd(size: number, answers: Answers, more: Partial<SubmittedResponse> = {}, name = '') {
	return Array.from({ length: size }, (_, place) =>
		response(`${JSON.stringify(answers)} ${name} ${place}`, answers, more)
	);
}

const yes = (size: number, name = '') => crowd(size, { laboratory: true }, {}, name);
const no = (size: number, name = '') => crowd(size, { laboratory: false }, {}, name);

interface Given {
	asked?: readonly QuestionSpecification[];
	wanted?: Wanted;
	former?: readonly SubmittedResponse[];
	earlier?: readonly Version[];
}

/** A version that tells of these questions what may be told. */
function versionOf(
	responses: readonly SubmittedResponse[],
	{
		asked = [specification('laboratory')],
		wanted = everything,
		former = [],
		earlier = []
	}: Given = {}
): Version {
	const number = earlier.length + 1;
	return {
		number,
		receipts: responses.map(({ receipt }) => receipt).sort(),
		questions: tell({
			number,
			questions: asked.map((question) => ({ question, wanted })),
			responses,
			former,
			earlier
		})
	};
}

function partsOf(version: Version, question = 'laboratory'): readonly ToldPart[] {
	return version.questions.find(({ name }) => name === question)?.parts ?? [];
}

function countsOf(version: Version, question?: string) {
	return partsOf(version, question).map(({ counts }) => counts.map(({ count }) => count));
}

describe('what is told of a question', () => {
	it('is counts of five and more, and how many answered', () => {
		expect(partsOf(versionOf([...yes(9), ...no(6)]))).toEqual([
			{
				since: 1,
				responses: 15,
				shown: 15,
				answered: 15,
				counts: [
					{ value: 'true', count: 9 },
					{ value: 'false', count: 6 }
				]
			}
		]);
	});

	it('is not how many answered where a few did not, nor one count beside', () => {
		const version = versionOf([...yes(30), ...no(8), ...crowd(2, {})]);
		expect(partsOf(version)).toMatchObject([{ shown: 40, answered: 'withheld' }]);
		expect(countsOf(version)).toEqual([[30, 'withheld']]);
	});

	it('is each option of a question with several, of those who answered', () => {
		const version = versionOf(
			[
				...crowd(9, { languages: ['ar', 'fr'] }),
				...crowd(9, { languages: ['ru', 'fr'] }),
				...crowd(6, { languages: ['ar', 'ru'] }),
				...crowd(5, {})
			],
			{ asked: [specification('languages')] }
		);
		expect(partsOf(version, 'languages')).toMatchObject([{ shown: 29, answered: 24 }]);
		expect(countsOf(version, 'languages')).toEqual([['withheld', 18, 15, 'withheld']]);
	});

	it('is nothing of numbers typed in but how many there are', () => {
		const staff = Array.from({ length: 12 }, (_, place) => crowd(1, { staff: place })).flat();
		const version = versionOf([...staff, ...crowd(6, {})], {
			asked: [specification('staff')],
			wanted: { counts: 'none', mean: false }
		});
		expect(partsOf(version, 'staff')).toEqual([
			{ since: 1, responses: 18, shown: 18, answered: 12, counts: [] }
		]);
	});

	it('is a mean alone where that is all that is wanted, unless it gives answers away', () => {
		const question = specification('gap_voluntary');
		const means = (...sizes: number[]) =>
			partsOf(
				versionOf(
					sizes.flatMap((size, place) => crowd(size, { gap_voluntary: place + 1 })),
					{ asked: [question], wanted: { counts: 'none', mean: true } }
				),
				'gap_voluntary'
			).map(({ mean, counts }) => ({ mean, counts }));
		expect(means(2, 9, 14, 8, 3)).toEqual([{ mean: 3, counts: [] }]);
		expect(means(20, 0, 0, 0, 0)).toEqual([{ mean: 'withheld', counts: [] }]);
		expect(means(0, 1, 0, 0, 20)).toEqual([{ mean: 'withheld', counts: [] }]);
	});
});

describe('what is told of a question that only some are shown', () => {
	const first = specification('laboratory');
	const asked = [first, { ...first, name: 'opened' }];
	const shown = (size: number, laboratory: boolean | null, opened: boolean) =>
		crowd(size, { laboratory, opened }, { asked: ['laboratory', 'opened'] });
	const unshown = (size: number, laboratory: boolean | null) =>
		crowd(size, { laboratory }, { asked: ['laboratory'] });

	it('is its figures, where the answer that opens it is told', () => {
		const version = versionOf(
			[...shown(9, true, true), ...shown(7, true, false), ...unshown(20, false)],
			{ asked }
		);
		expect(partsOf(version, 'opened')).toMatchObject([{ shown: 16, answered: 16 }]);
		expect(countsOf(version, 'opened')).toEqual([[9, 7]]);
	});

	it('is nothing where that is withheld', () => {
		const version = versionOf(
			[
				...shown(9, true, true),
				...shown(7, true, false),
				...unshown(20, false),
				...unshown(3, null)
			],
			{ asked }
		);
		expect(countsOf(version)).toEqual([['withheld', 20]]);
		expect(partsOf(version, 'opened')).toMatchObject([{ shown: 'withheld', answered: 'withheld' }]);
		expect(countsOf(version, 'opened')).toEqual([['withheld', 'withheld']]);
	});

	it('is nothing where no figure counts those who are shown it', () => {
		const version = versionOf(
			[
				...shown(9, true, true),
				...shown(9, false, false),
				...unshown(20, true),
				...unshown(6, false)
			],
			{ asked }
		);
		expect(countsOf(version)).toEqual([[29, 15]]);
		expect(partsOf(version, 'opened')).toMatchObject([{ shown: 'withheld' }]);
	});
});

describe('what is told in the next version', () => {
	const first = versionOf([...yes(30), ...no(20)]);

	it('is the figures of the version before where too few came since', () => {
		const second = versionOf([...yes(31, ''), ...no(20)], { earlier: [first] });
		expect(partsOf(second)).toEqual(partsOf(first));
	});

	it('is the figures of the version before where all who came answered alike', () => {
		const second = versionOf([...yes(39), ...no(20)], { earlier: [first] });
		expect(partsOf(second)).toEqual(partsOf(first));
	});

	it('is new figures once enough others came', () => {
		const second = versionOf([...yes(36), ...no(27)], { earlier: [first] });
		expect(partsOf(second)).toMatchObject([{ since: 2, responses: 63, answered: 63 }]);
		expect(countsOf(second)).toEqual([[36, 27]]);
	});

	it('is new again where the same are counted, though nothing has changed', () => {
		const second = versionOf([...yes(30), ...no(20)], { earlier: [first] });
		expect(partsOf(second)).toMatchObject([{ since: 2, answered: 50 }]);
		expect(countsOf(second)).toEqual(countsOf(first));
	});

	it('is new where one has submitted again what it had submitted', () => {
		const again = yes(30).map((each, place) =>
			place === 0 ? { ...each, receipt: 'again' } : each
		);
		const second = versionOf([...again, ...no(20)], {
			former: yes(30).slice(0, 1),
			earlier: [first]
		});
		expect(partsOf(second)).toMatchObject([{ since: 2 }]);
		expect(countsOf(second)).toEqual(countsOf(first));
	});

	it('is compared with what was told first, also when a version between kept it', () => {
		const second = versionOf([...yes(31), ...no(20)], { earlier: [first] });
		const third = versionOf([...yes(32), ...no(21)], { earlier: [first, second] });
		expect(partsOf(third)).toEqual(partsOf(first));
		const fourth = versionOf([...yes(38), ...no(29)], { earlier: [first, second, third] });
		expect(countsOf(fourth)).toEqual([[38, 29]]);
	});

	it('does not give a withdrawn answer away', () => {
		const second = versionOf([...yes(29), ...no(20)], {
			former: yes(30).slice(29),
			earlier: [first]
		});
		expect(partsOf(second)).toEqual(partsOf(first));
	});

	it('is nothing new where answers that were counted are not known any more', () => {
		const second = versionOf([...yes(36).slice(6), ...no(27)], { earlier: [first] });
		expect(partsOf(second)).toEqual(partsOf(first));
	});

	it('is nothing new where what was told is not what the answers say', () => {
		const other: Version = {
			...first,
			questions: first.questions.map((question) => ({
				...question,
				parts: question.parts.map((part) => ({ ...part, answered: 44 }))
			}))
		};
		const second = versionOf([...yes(36), ...no(27)], { earlier: [other] });
		expect(partsOf(second)).toEqual(partsOf(other));
	});
});
