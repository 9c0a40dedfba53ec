import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-root.ts';
import { inSix, page, questionnaire, someTopics } from './scenario.ts';

interface Outcome {
	code: number;
	printed: string;
	told: string;
}

let folder = '';

function prelude(...given: string[]): Promise<Outcome> {
	const file = path.join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
	const command = [file, path.join(projectRoot, 'src/cli/prelude.ts'), ...given];
	return new Promise((resolve) => {
		execFile(process.execPath, command, { cwd: folder }, (error, printed, told) => {
			resolve({ code: error ? Number(error.code) : 0, printed, told });
		});
	});
}

async function write(name: string, content: unknown): Promise<void> {
	const file = path.join(folder, name);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
}

const sound = questionnaire(page('one', { type: 'dropdown', name: 'topic', topics: 'all' }));
const topics = { version: '2026', source: 'S', topics: someTopics };

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'prelude-check-'));
	await write('sound/topics.json', topics);
	await write('sound/a.json', sound);
	await write('sound/b.json', sound);
	await write('faulty/topics.json', topics);
	await write('faulty/a.json', { ...sound, title: { ...inSix('T'), ar: '' } });
	await write('faulty/b.json', '{\n"title": "x",\n"pages": [1,]\n}');
	await write('topics-faulty/topics.json', { ...topics, topics: [...someTopics, ...someTopics] });
	await write('topics-faulty/a.json', sound);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run prelude -- check', () => {
	it('says how many questionnaires of a folder are right', async () => {
		expect(await prelude('check', 'sound')).toEqual({
			code: 0,
			printed: '2 questionnaires are right\n',
			told: ''
		});
	});

	it('checks one file against the topics beside it', async () => {
		expect(await prelude('check', 'sound/a.json')).toMatchObject({
			code: 0,
			printed: '1 questionnaire is right\n'
		});
	});

	it('tells file, question and language, and the line where a file is no JSON', async () => {
		const { code, printed, told } = await prelude('check', 'faulty');
		expect({ code, printed }).toEqual({ code: 1, printed: '' });
		expect(told.split('\n')).toEqual([
			'faulty/a.json: questionnaire (ar): "title" is missing',
			expect.stringMatching(/^faulty\/b\.json:3: is not JSON: /),
			''
		]);
	});

	it('checks the topics themselves', async () => {
		const { code, told } = await prelude('check', 'topics-faulty');
		expect(code).toBe(1);
		expect(told).toContain('topics-faulty/topics.json: ai: this id is used twice');
	});

	it('refuses a folder that is not there', async () => {
		expect(await prelude('check', 'nowhere')).toMatchObject({ code: 1, printed: '' });
	});

	it('exits with 2 when it is called wrongly', async () => {
		expect(await prelude('check')).toMatchObject({ code: 2, printed: '' });
		expect(await prelude('check', '--loudly')).toMatchObject({ code: 2, printed: '' });
		const { code, told } = await prelude('sing');
		expect(code).toBe(2);
		expect(told).toMatch(/^There is no command "sing"\.\n\nUsage: npm run prelude -- COMMAND/);
	});
});
