import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Element {
	name: string;
	title?: Record<string, string>;
	elements?: Element[];
}

interface Questionnaire {
	pages: Element[];
}

describe('npm run prelude -- check', () => {
	it('finds nothing wrong with the shipped questionnaires', async () => {
		expect(await check('surveys')).toMatchObject({ exitCode: 0 });
	});

	it('names file, question and language of a text that is missing', async () => {
		const { folder, question } = await brokenCopy((title) => {
			delete title['ar'];
		});
		const { exitCode, printed } = await check(folder);
		expect(exitCode).not.toBe(0);
		const line = printed.split('\n').find((each) => each.includes(question));
		expect(line).toMatch(/cto-priorities\.json/);
		expect(line).toMatch(/\bar\b|Arabic|العربية/);
	});

	it('refuses what is not JSON and names the file', async () => {
		const folder = await copy();
		await writeFile(path.join(folder, 'cto-priorities.json'), '{ "pages": [');
		const { exitCode, printed } = await check(folder);
		expect(exitCode).not.toBe(0);
		expect(printed).toMatch(/cto-priorities\.json/);
	});
});

async function copy(): Promise<string> {
	const folder = path.join(await temporaryFolder(), 'surveys');
	await cp(path.join(projectRoot, 'surveys'), folder, { recursive: true });
	return folder;
}

/** A copy of the shipped questionnaires whose first question with a title has been spoiled. */
async function brokenCopy(spoil: (title: Record<string, string>) => void) {
	const folder = await copy();
	const file = path.join(folder, 'cto-priorities.json');
	const questionnaire: Questionnaire = JSON.parse(await readFile(file, 'utf8'));
	const question = questionnaire.pages
		.flatMap((page) => page.elements ?? [])
		.find((element) => typeof element.title === 'object')!;
	spoil(question.title!);
	await writeFile(file, JSON.stringify(questionnaire));
	return { folder, question: question.name };
}

function check(folder: string): Promise<{ exitCode: number; printed: string }> {
	const command = ['--import', 'tsx', 'src/cli/prelude.ts', 'check', folder];
	return new Promise((resolve) => {
		execFile(process.execPath, command, { cwd: projectRoot }, (error, output, errors) => {
			const exitCode = error === null ? 0 : Number(error.code ?? 1);
			resolve({ exitCode, printed: output + errors });
		});
	});
}
