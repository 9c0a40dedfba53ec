/** `rollup`, as a person types it. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Outcome {
	code: number;
	printed: string;
	told: string;
}

const folder = await temporaryFolder();

function prelude(given: string[]): Promise<Outcome> {
	return new Promise((resolve) => {
		execFile(
			'npm',
			['run', '--silent', 'prelude', '--', ...given],
			{ cwd: projectRoot, maxBuffer: 2 ** 26 },
			(error, stdout, stderr) => {
				const code = error === null ? 0 : Number(error.code);
				resolve({ code, printed: stdout, told: stderr });
			}
		);
	});
}

async function file(name: string, content: string | Buffer): Promise<string> {
	const full = path.join(folder, name);
	await writeFile(full, content);
	return full;
}

/** As others write questionnaires: one language, no pages, older names, plain choices. */
const questionnaire = {
	title: 'Needs',
	elements: [
		{
			type: 'radiogroup',
			name: 'body',
			choices: ['ministry', { value: 2, text: 'Two' }],
			hasOther: true
		},
		{
			type: 'panel',
			name: 'more',
			visibleIf: "{body} = 'ministry'",
			elements: [
				{ type: 'tagbox', name: 'help-wanted', choices: [1, 2, 3] },
				{ type: 'text', name: 'staff', inputType: 'number', visibleIf: '{help-wanted} notempty' }
			]
		},
		{ type: 'matrix', name: 'gap', columns: [1, 2], rows: ['law', 'people'] },
		{ type: 'file', name: 'annex' },
		{ type: 'text', name: 'kept', valueName: 'elsewhere' },
		{ type: 'wobble', name: 'unknown' }
	]
};

const answers = [
	{ body: 'ministry', 'help-wanted': [1, 3], staff: 10, gap: { law: 1, people: 2 } },
	{ body: 'ministry', 'help-wanted': 1, staff: '13', elsewhere: 'x' },
	{ body: 'ministry', staff: 99, annex: [{ name: 'a.pdf' }] },
	{ body: 2, 'help-wanted': [2], staff: 99 },
	{ body: 'other', 'body-Comment': 'A line\u2028with another' },
	{}
];

const lines = answers.map((one) => JSON.stringify(one));
const questionnaireFile = await file('needs.json', JSON.stringify(questionnaire, null, 2));

function rollup(responses: string, ...more: string[]): Promise<Outcome> {
	return prelude([
		'rollup',
		'--questionnaire',
		questionnaireFile,
		'--responses',
		responses,
		...more
	]);
}

describe('the command rollup', () => {
	it('counts answers to a questionnaire from elsewhere, by whom was asked', async () => {
		const responses = await file('answers.jsonl', `\uFEFF${lines.join('\n\n')}\r\n`);
		const { code, printed, told } = await rollup(responses, '--json');
		expect(told).toContain('needs.json: left out:');
		expect(code).toBe(0);
		expect(JSON.parse(printed)).toEqual({
			responses: 6,
			questions: [
				{
					name: 'body',
					kind: 'radiogroup',
					asked: 6,
					answered: 5,
					options: [
						{ value: 'ministry', count: 3 },
						{ value: 2, count: 1 },
						{ value: 'other', count: 1 }
					],
					other: ['A line\u2028with another']
				},
				{
					name: 'help-wanted',
					kind: 'tagbox',
					asked: 3,
					answered: 2,
					selections: 3,
					options: [
						{ value: 1, count: 2 },
						{ value: 2, count: 0 },
						{ value: 3, count: 1 }
					]
				},
				{
					name: 'staff',
					kind: 'text',
					asked: 2,
					answered: 2,
					mean: 11.5,
					median: 11.5,
					quartiles: [10.75, 12.25]
				},
				{
					name: 'gap',
					kind: 'matrix',
					asked: 6,
					answered: 1,
					rows: [
						{
							row: 'law',
							asked: 6,
							answered: 1,
							options: [
								{ value: 1, count: 1 },
								{ value: 2, count: 0 }
							],
							mean: 1,
							median: 1,
							quartiles: [1, 1]
						},
						{
							row: 'people',
							asked: 6,
							answered: 1,
							options: [
								{ value: 1, count: 0 },
								{ value: 2, count: 1 }
							],
							mean: 2,
							median: 2,
							quartiles: [2, 2]
						}
					]
				},
				{ name: 'annex', kind: 'file', asked: 6, answered: 1 },
				{ name: 'kept', kind: 'text', asked: 6, answered: 1 }
			]
		});
	});
	it('prints a table to read without --json', async () => {
		const { code, printed } = await rollup(await file('table.jsonl', lines.join('\n')));
		expect(code).toBe(0);
		expect(printed).toMatch(/^6 responses\./);
		expect(printed).toMatch(/help-wanted \[tagbox\]\n {2}answered 2 of 3 asked \(66\.7 %\)/);
		expect(printed).toMatch(/Two +1 +20\.0 %/);
	});
	it('takes no answers at all for what they are', async () => {
		const { code, printed } = await rollup(await file('none.jsonl', ''), '--json');
		expect(code).toBe(0);
		expect(printed).toContain('{"responses":0,');
	});
	it.each<[string, string | Buffer, string]>([
		['broken JSON', '{}\n\n{"body":', ':3: is not JSON'],
		['a list', '{}\n[]\n', ':2: is no object of answers'],
		['a word', '"x"', ':1: is no object of answers'],
		['other bytes', Buffer.from([0x7b, 0x7d, 0x0a, 0x22, 0xff, 0x22]), ':2: is not UTF-8']
	])('tells file and line of %s, and prints nothing', async (_, content, fault) => {
		const bad = await file('bad.jsonl', content);
		const { code, printed, told } = await rollup(bad, '--json');
		expect({ code, printed }).toEqual({ code: 1, printed: '' });
		expect(told).toContain(`${bad}${fault}`);
	});
	it.each([
		['is not there', undefined, ': can not be read'],
		['is not JSON', '{\n"pages": [\n}', ':3: is not JSON'],
		['is a list', '[]', ':1: is no questionnaire'],
		['asks nothing', '{"pages":[]}', ':1: holds no question']
	])('refuses a questionnaire that %s', async (_, content, fault) => {
		const name = content === undefined ? 'missing.json' : 'bad.json';
		const bad = content === undefined ? path.join(folder, name) : await file(name, content);
		const responses = await file('empty.jsonl', '');
		const given = ['rollup', '--questionnaire', bad, '--responses', responses, '--json'];
		await expect(prelude(given)).resolves.toMatchObject({
			code: 1,
			printed: '',
			told: expect.stringContaining(`${bad}${fault}`) as string
		});
	});
	it('names both files when one is missing, and refuses a responses file that is a folder', async () => {
		await expect(prelude(['rollup', '--json'])).resolves.toMatchObject({ code: 2, printed: '' });
		await expect(rollup(folder)).resolves.toMatchObject({ code: 1, printed: '' });
	});
});
