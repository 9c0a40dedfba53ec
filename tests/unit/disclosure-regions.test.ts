import { describe, expect, it } from 'vitest';
import { tell } from '../../src/lib/disclosure/tell.ts';
import type { ToldPart, Wanted } from '../../src/lib/disclosure/told.ts';
import type { Version } from '../../src/lib/disclosure/versions.ts';
import type { SubmittedResponse } from '../../src/lib/rollup/types.ts';
import { response, specification } from '../support/rollup-fixtures.ts';

const byRegion: Wanted = { counts: 'all', mean: false, regions: true };

/** So many of a region who put these topics. */
function of(region: string, size: number, ...topics: string[]): SubmittedResponse[] {
	return Array.from({ length: size }, (_, place) =>
		response(`${region}/${topics.join()}/${place}`, { priority_topics: topics })
	);
}

interface Given {
	wanted?: Wanted;
	former?: readonly SubmittedResponse[];
	earlier?: readonly Version[];
}

function versionOf(
	responses: readonly SubmittedResponse[],
	{ wanted = byRegion, former = [], earlier = [] }: Given = {}
): Version {
	const number = earlier.length + 1;
	const everybody = [...responses, ...former];
	return {
		number,
		receipts: responses.map(({ receipt }) => receipt).sort(),
		questions: tell({
			number,
			questions: [{ question: specification('priority_topics'), wanted }],
			responses,
			former,
			earlier,
			regions: Object.fromEntries(
				everybody.map(({ respondentId }) => [respondentId, respondentId.split('/')[0] ?? ''])
			)
		})
	};
}

function partOf({ questions }: Version): ToldPart | undefined {
	return questions[0]?.parts[0];
}

/** What is told of each region of these topics. */
function countsOf(version: Version, ...topics: string[]) {
	return Object.fromEntries(
		(partOf(version)?.regions?.rows ?? []).map(({ region, counts }) => [
			region,
			topics.map((topic) => counts.find(({ value }) => value === topic)?.count)
		])
	);
}

const even = [
	...of('Africa', 12, 'ai', 'iot'),
	...of('Africa', 10, 'iot', 'cybersecurity'),
	...of('Americas', 7, 'ai', 'cybersecurity'),
	...of('Americas', 9, 'iot', 'numbering'),
	...of('Europe', 8, 'ai', 'numbering'),
	...of('Europe', 6, 'cybersecurity', 'imt2020')
];

describe('what is told of priorities by region', () => {
	it('is how many of each name a topic, and how many of it answered', () => {
		const version = versionOf(even);
		expect(countsOf(version, 'ai')).toEqual({ Africa: [12], Americas: [7], Europe: [8] });
		expect(partOf(version)?.regions?.rows).toMatchObject([
			{ region: 'Africa', shown: 22, answered: 22 },
			{ region: 'Americas', shown: 16, answered: 16 },
			{ region: 'Europe', shown: 14, answered: 14 }
		]);
	});

	it('is never one region beside a total where the rest would be a small number', () => {
		const version = versionOf([
			...of('Africa', 12, 'ai'),
			...of('Africa', 12, 'iot'),
			...of('Europe', 2, 'ai'),
			...of('Europe', 12, 'cybersecurity'),
			...of('Europe', 8, 'iot')
		]);
		expect(partOf(version)?.counts.find(({ value }) => value === 'ai')?.count).toBe(14);
		expect(countsOf(version, 'ai')).toEqual({ Africa: ['withheld'], Europe: ['withheld'] });
		expect(countsOf(version, 'iot')).toEqual({ Africa: [12], Europe: [8] });
	});

	it('costs no figure of all respondents', () => {
		const plain: Wanted = { counts: 'all', mean: false };
		for (const responses of [even, even.slice(5), even.slice(0, 30)]) {
			const { counts, answered } = partOf(versionOf(responses)) ?? {};
			const alone = partOf(versionOf(responses, { wanted: plain }));
			expect({ counts, answered }).toEqual({ counts: alone?.counts, answered: alone?.answered });
			expect(alone?.regions).toBeUndefined();
		}
	});

	it('is nothing of a question that only some are shown', () => {
		const hidden = of('Africa', 12, 'ai').map((one, place) => ({
			...one,
			receipt: `hidden ${place}`,
			respondentId: `Africa/hidden/${place}`,
			asked: []
		}));
		expect(partOf(versionOf([...even, ...hidden]))?.regions).toBeUndefined();
	});

	it('stays as it was told where too few have changed since', () => {
		const first = versionOf(even);
		const [gone, ...rest] = even;
		const changed = of('Africa', 1, 'numbering');
		const second = versionOf([...rest, ...changed], {
			former: gone ? [gone] : [],
			earlier: [first]
		});
		expect(partOf(second)?.regions).toEqual(partOf(first)?.regions);
		expect(partOf(second)?.regions?.since).toBe(1);
	});

	it('is new once enough have come', () => {
		const first = versionOf(even);
		const more = ['Africa', 'Americas', 'Europe'].flatMap((region) => [
			...of(region, 7, 'ai', 'imt2020'),
			...of(region, 7, 'numbering', 'iot', 'cybersecurity')
		]);
		const second = versionOf([...even, ...more], { earlier: [first] });
		expect(partOf(second)?.regions?.since).toBe(2);
		expect(countsOf(second, 'ai')).toEqual({ Africa: [19], Americas: [14], Europe: [15] });
	});
});
