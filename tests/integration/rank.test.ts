import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { prelude } from '../support/prelude.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder = '';
let written = 0;

beforeAll(async () => {
	folder = await temporaryFolder();
});

async function file(extension: string, content: string): Promise<string> {
	written += 1;
	const target = path.join(folder, `ballots-${written}.${extension}`);
	await writeFile(target, content);
	return target;
}

async function rank(extension: string, content: string, ...more: string[]) {
	const { code, printed, told } = await prelude([
		'rank',
		await file(extension, content),
		'--json',
		...more
	]);
	expect(told).toBe('');
	expect(code).toBe(0);
	return JSON.parse(printed) as Record<string, unknown> & {
		methods: Record<string, { order: string[][] }>;
	};
}

/** M. Schulze, Social Choice and Welfare 36, 2011: 45 voters, five candidates. */
const schulzeOrders = [
	'5: 1,3,2,5,4',
	'5: 1,4,5,3,2',
	'8: 2,5,4,1,3',
	'3: 3,1,2,5,4',
	'7: 3,1,5,2,4',
	'2: 3,2,1,4,5',
	'7: 4,3,5,2,1',
	'8: 5,2,1,4,3'
];
const schulzeCurrent = [
	'# FILE NAME: example.soc',
	'# TITLE: Schulze',
	'# DATA TYPE: soc',
	'# NUMBER ALTERNATIVES: 5',
	'# NUMBER VOTERS: 45',
	'# NUMBER UNIQUE ORDERS: 8',
	...['A', 'B', 'C', 'D', 'E'].map((name, place) => `# ALTERNATIVE NAME ${place + 1}: ${name}`),
	...schulzeOrders
];
const schulzeOlder = [
	'5',
	...['A', 'B', 'C', 'D', 'E'].map((name, place) => `${place + 1},${name}`),
	'45,45,8',
	...schulzeOrders.map((line) => line.replace(': ', ','))
];

/** The capital of Tennessee, the example of Wikipedia's articles on voting methods. */
const tennessee = [
	...['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'].map(
		(name, place) => `# ALTERNATIVE NAME ${place + 1}: ${name}`
	),
	'42: 1,2,3,4',
	'26: 2,3,4,1',
	'15: 3,4,2,1',
	'17: 4,3,2,1'
];

describe('npm run prelude -- rank', () => {
	it('prints every field of the documented object for a PrefLib file', async () => {
		const pairwise = {
			'1': { '2': 42, '3': 42, '4': 42 },
			'2': { '1': 58, '3': 68, '4': 68 },
			'3': { '1': 58, '2': 32, '4': 83 },
			'4': { '1': 58, '2': 32, '3': 17 }
		};
		const condorcet = [['2'], ['3'], ['4'], ['1']];
		// Rank sums: 42·1 + 58·4 = 274, 42·2 + 26 + 32·3 = 206, 42·3 + 26·2 + 15 + 17·2 = 227 and 293;
		// their mean is 250, and W = 12 · (24² + 44² + 23² + 43²) / (100² · (4³ − 4)).
		const concordance = (12 * (576 + 1936 + 529 + 1849)) / 600_000;
		expect(await rank('soc', tennessee.join('\n'))).toEqual({
			candidates: ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'].map((name, place) => ({
				id: String(place + 1),
				name
			})),
			ballots: 100,
			pairwise,
			kendallW: expect.closeTo(concordance, 12),
			methods: {
				support: {
					scores: { '1': 100, '2': 100, '3': 100, '4': 100 },
					order: [['1', '2', '3', '4']]
				},
				firstChoice: {
					scores: { '1': 42, '2': 26, '3': 15, '4': 17 },
					order: [['1'], ['2'], ['4'], ['3']]
				},
				borda: {
					scores: { '1': 126, '2': 194, '3': 173, '4': 107 },
					order: condorcet.slice(0, 2).concat([['1'], ['4']])
				},
				copeland: { scores: { '1': -3, '2': 3, '3': 1, '4': -1 }, order: condorcet },
				schulze: { order: condorcet },
				rankedPairs: { order: condorcet },
				// Three times 42 for Memphis, which is last, twice 32 against Nashville, 17 for Knoxville.
				kemeny: { order: condorcet, distance: 207, exact: true, lowerBound: 207 }
			}
		});
	});
	it('reads both layouts of the header alike, with either end of lines', async () => {
		const current = await rank('soc', schulzeCurrent.join('\n'));
		expect(current.methods['schulze']?.order).toEqual([['5'], ['1'], ['3'], ['2'], ['4']]);
		expect(current.methods['rankedPairs']?.order).toEqual([['1'], ['3'], ['5'], ['2'], ['4']]);
		expect(await rank('soc', `${schulzeOlder.join('\r\n')}\r\n`)).toEqual(current);
	});
	it('reads ties and truncated orders', async () => {
		const names = ['# ALTERNATIVE NAME 1: a', '# ALTERNATIVE NAME 2: b', '# ALTERNATIVE NAME 7: c'];
		const truncated = await rank('toi', [...names, '2: {1, 2}', '1: 7'].join('\n'));
		expect(truncated).toMatchObject({
			ballots: 3,
			pairwise: { '1': { '2': 0, '7': 2 }, '2': { '1': 0, '7': 2 }, '7': { '1': 1, '2': 1 } },
			methods: { schulze: { order: [['1', '2'], ['7']] }, kemeny: { order: [['1', '2'], ['7']] } }
		});
		const complete = await rank('toc', [...names, '2: {1,2},7', '1: 7,{2,1}'].join('\n'));
		expect(complete).toMatchObject({ pairwise: truncated['pairwise'] as object });
	});
	it('reads names with commas, colons and none, and a mark at the beginning of the file', async () => {
		const older = await rank('soi', '\uFEFF2\n1,A, B: and "C"\n2,\n3,3,1\n3,2\n');
		expect(older['candidates']).toEqual([
			{ id: '1', name: 'A, B: and "C"' },
			{ id: '2', name: '' }
		]);
	});
	it('reads CSV: one ballot a row, blank rows none, ties in two ways', async () => {
		const rows = 'x,y,z\r\n"y, or so|x",z\n{z,y},x\n"{z|x}"\n\n,,\n y ,,x\n';
		const report = await rank('csv', `\uFEFF${rows}`);
		expect(report).toMatchObject({
			candidates: ['x', 'y', 'z', 'y, or so'].map((id) => ({ id, name: id })),
			ballots: 5,
			pairwise: { x: { y: 3, z: 3 }, y: { x: 2, z: 2 }, z: { x: 1, y: 2 } }
		});
	});
	it('passes over a first row that names places, or that it is told to pass over', async () => {
		const plain = await rank('csv', 'x,y\ny\n');
		expect(await rank('csv', 'Rank 1,rank_2\nx,y\ny\n')).toEqual(plain);
		expect(await rank('csv', 'first choice,second choice\nx,y\ny\n')).toEqual(plain);
		expect(await rank('csv', 'the best,the next\nx,y\ny\n', '--header')).toEqual(plain);
	});
	it('prints a table without --json', async () => {
		const { code, printed } = await prelude(['rank', await file('soc', tennessee.join('\n'))]);
		expect(code).toBe(0);
		expect(printed).toContain('100 ballots, 4 candidates');
		expect(printed).toMatch(/^Nashville +1= \(100\) +2 \(26\) +1 \(194\) +1 \(3\) +1 +1 +1$/m);
	});
	it('takes many ballots', async () => {
		const lines = Array.from(
			{ length: 200_000 },
			(_, row) => `${row % 7},${row % 11},${(row % 13) + 20}`
		);
		const kept = lines.filter((line) => new Set(line.split(',')).size === 3);
		const report = await rank('csv', kept.join('\n'));
		expect(report['ballots']).toBe(kept.length);
	});
});

describe('npm run prelude -- rank tells file and line', () => {
	const two = '# ALTERNATIVE NAME 1: a\n# ALTERNATIVE NAME 2: b\n';
	const older = '2\n1,a\n2,b\n';
	it.each([
		['soc', '', 1, 'ends without a ballot'],
		['soc', two, 3, 'ends without a ballot'],
		['soc', '1: 1,2\n', 1, 'neither with "#" nor'],
		['soc', '# TITLE: x\n1: 1,2\n', 2, 'before any candidate'],
		['soc', `# NUMBER ALTERNATIVES: 3\n${two}1: 1,2\n`, 4, 'line 1 says 3'],
		['soc', '# NUMBER ALTERNATIVES: many\n', 1, 'no positive whole number'],
		['soc', `# NUMBER VOTERS: 5\n${two}1: 1,2\n`, 1, 'says 5 voters'],
		['soc', `${two}# ALTERNATIVE NAME 2: c\n1: 1,2\n`, 3, 'named twice'],
		['soc', `# ALTERNATIVE NAME x: c\n`, 1, 'no number of a candidate'],
		['soc', `${two}1: 1,2\n# ALTERNATIVE NAME 3: c\n`, 4, 'after the first ballot'],
		['soc', `${two}1,1,2\n`, 3, 'count: order'],
		['soc', `${two}0: 1,2\n`, 3, 'no positive whole number of voters'],
		['soc', `${two}-1: 1,2\n`, 3, 'no positive whole number of voters'],
		['soc', `${two}1.5: 1,2\n`, 3, 'no positive whole number of voters'],
		['soc', `${two}99999999999999999999: 1,2\n`, 3, 'no positive whole number of voters'],
		['soi', `${two}1:\n`, 3, 'without an order'],
		['soi', `${two}1: 3\n`, 3, '"3" is no candidate'],
		['soi', `${two}1: 1,1\n`, 3, 'stands twice'],
		['soi', `${two}1: 1,,2\n`, 3, 'empty place'],
		['soi', `${two}1: {1,2}\n`, 3, 'a tie'],
		['soc', `${two}1: 1\n`, 3, '1 of 2 candidates'],
		['toc', `${two}2: {1,2}\n1: 2\n`, 4, '1 of 2 candidates'],
		['toi', `${two}1: {1,2\n`, 3, 'do not pair'],
		['toi', `${two}1: 1,2}\n`, 3, 'do not pair'],
		['toi', `${two}1: {}\n`, 3, 'empty place'],
		['toi', `${two}1: {1}2\n`, 3, 'no candidate'],
		['soc', 'two\n', 1, 'neither with "#" nor'],
		['soc', '2\n1,a\nb\n', 3, 'number,name'],
		['soc', '2\n1,a\n1,b\n', 3, 'named twice'],
		['soc', `${older}3,3\n1,1,2\n`, 4, 'voters,sum of counts,unique orders'],
		['soc', `${older}3,3,1\n2,1,2\n`, 4, 'says 3 voters'],
		['soc', `${older}3,3,1\nx,1,2\n`, 5, 'no positive whole number of voters'],
		['csv', '', 1, 'ends without a ballot'],
		['csv', 'a,b\n\na,a\n', 3, 'stands twice'],
		['csv', 'a,b\na||b\n', 2, 'empty place in a tie'],
		['csv', 'a,b\n{a,b\n', 2, 'do not pair'],
		['csv', 'a,b\nb}\n', 2, 'do not pair'],
		['csv', 'a,b\n"c,d\ne\n', 2, 'not closed'],
		['csv', 'a,b\nc "d"\n', 2, 'quotation mark within'],
		['csv', 'a,b\n"c"d\n', 2, 'closing quotation mark'],
		['txt', 'a,b\n', 1, 'ends in none of']
	])('of .%s %j: line %i, %s', async (extension, content, line, fault) => {
		const target = await file(extension, content);
		const { code, printed, told } = await prelude(['rank', target, '--json']);
		expect({ code, printed }).toEqual({ code: 1, printed: '' });
		expect(told.startsWith(`${target}:${line}: `)).toBe(true);
		expect(told).toContain(fault);
		expect(told.trim().split('\n')).toHaveLength(1);
	});
	it('of a file that is not there, and of a call without one', async () => {
		const missing = path.join(folder, 'missing.soc');
		await expect(prelude(['rank', missing, '--json'])).resolves.toEqual({
			code: 1,
			printed: '',
			told: `${missing}: can not be read\n`
		});
		await expect(prelude(['rank'])).resolves.toMatchObject({ code: 2, printed: '' });
		await expect(prelude(['rank', 'a', '--what'])).resolves.toMatchObject({ code: 2, printed: '' });
	});
});
