import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../../lib/questionnaire/contract.ts';
import { check } from '../../lib/questionnaire/engine/index.ts';
import { checkTopicList, parseTopics, type Topic } from '../../lib/questionnaire/topics.ts';
import { jsonFaultLine } from '../json-fault.ts';
import type { Command } from '../prelude.ts';

const TOPICS_FILE = 'topics.json';

interface Report {
	/** Lines for the author, file first. */
	faults: string[];
	questionnaires: number;
}

type Parsed = { value: unknown } | { fault: string };

async function parse(file: string): Promise<Parsed> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	if (text === undefined) return { fault: `${file}: can not be read` };
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const message = error.message.replaceAll(/\s+/g, ' ');
		return { fault: `${file}:${jsonFaultLine(text, error)}: is not JSON: ${message}` };
	}
}

function line(file: string, { where, language, message }: Finding): string {
	const place = [where || 'questionnaire', language && `(${language})`].filter(Boolean).join(' ');
	return `${file}: ${place}: ${message}`;
}

async function checkTopicsFile(file: string): Promise<{ faults: string[]; topics: Topic[] }> {
	const parsed = await parse(file);
	if ('fault' in parsed) return { faults: [parsed.fault], topics: [] };
	const findings = checkTopicList(parsed.value).map((finding) => ({
		...finding,
		where: finding.where || 'topics'
	}));
	return {
		faults: findings.map((finding) => line(file, finding)),
		topics: findings.length === 0 ? parseTopics(parsed.value) : []
	};
}

async function checkQuestionnaire(file: string, topics: readonly Topic[]): Promise<string[]> {
	const parsed = await parse(file);
	return 'fault' in parsed
		? [parsed.fault]
		: check(parsed.value, topics).map((finding) => line(file, finding));
}

async function exists(file: string): Promise<boolean> {
	return stat(file).then(
		() => true,
		() => false
	);
}

/** The files of one folder, against the topics of that folder. */
async function checkFiles(folder: string, files: readonly string[]): Promise<Report> {
	const topicsFile = path.join(folder, TOPICS_FILE);
	const topics = (await exists(topicsFile))
		? await checkTopicsFile(topicsFile)
		: { faults: [], topics: [] };
	// Without its topics, every mark in a questionnaire would be reported as unknown.
	if (topics.faults.length > 0) return { faults: topics.faults, questionnaires: 0 };
	const questionnaires = files.filter((file) => file !== TOPICS_FILE);
	const faults = await Promise.all(
		questionnaires.map((file) => checkQuestionnaire(path.join(folder, file), topics.topics))
	);
	return { faults: faults.flat(), questionnaires: questionnaires.length };
}

async function checkPath(given: string): Promise<Report> {
	if (!(await exists(given))) {
		return { faults: [`${given}: there is no such file or folder`], questionnaires: 0 };
	}
	if (!(await stat(given)).isDirectory()) {
		return checkFiles(path.dirname(given), [path.basename(given)]);
	}
	const files = (await readdir(given)).filter((file) => file.endsWith('.json')).sort();
	return files.length > 0
		? checkFiles(given, files)
		: { faults: [`${given}: there is no questionnaire in this folder`], questionnaires: 0 };
}

async function run(given: string[]): Promise<number> {
	const { positionals } = parseArgs({ args: given, allowPositionals: true });
	if (positionals.length === 0) {
		console.error('Name the files or folders to check, for example surveys/');
		return 2;
	}
	const reports = await Promise.all(positionals.map(checkPath));
	const faults = reports.flatMap((report) => report.faults);
	for (const fault of faults) console.error(fault);
	if (faults.length > 0) return 1;
	const count = reports.reduce((sum, { questionnaires }) => sum + questionnaires, 0);
	console.log(`${count} ${count === 1 ? 'questionnaire is' : 'questionnaires are'} right`);
	return 0;
}

export const command: Command = {
	usage: {
		arguments: 'FILE|FOLDER ...',
		purpose: 'Lints questionnaires and topics; tells file, question and language of each fault.'
	},
	run
};
