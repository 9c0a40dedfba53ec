import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Definition, Json } from '../../lib/questionnaire/contract.ts';
import {
	countable,
	expandTopics,
	readLeniently,
	specify,
	type Lenient
} from '../../lib/questionnaire/engine/index.ts';
import { parseTopics } from '../../lib/questionnaire/topics.ts';
import { figures } from '../../lib/rollup/figures.ts';
import { addResponse, emptyTally } from '../../lib/rollup/questions.ts';
import { reportOf } from '../../lib/rollup/report.ts';
import { straightened } from '../../lib/rollup/straightened.ts';
import type { QuestionRollUp } from '../../lib/rollup/types.ts';
import { jsonFaultLine } from '../json-fault.ts';
import { FileFault, jsonLines } from '../json-lines.ts';
import type { Command } from '../prelude.ts';
import { rollUpLines } from '../rollup-table.ts';

async function parse(file: string): Promise<unknown> {
	const text = await readFile(file, 'utf8').catch(() => {
		throw new FileFault(`${file}: can not be read`);
	});
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new FileFault(`${file}:${jsonFaultLine(text, error)}: is not JSON`);
	}
}

function isObject(value: unknown): value is { [key: string]: Json } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** With the topics of the list that lies beside it, where there is one, as for `check`. */
async function withTopics(file: string, definition: Definition): Promise<Definition> {
	const list = path.join(path.dirname(file), 'topics.json');
	const isThere = await stat(list).then(
		() => true,
		() => false
	);
	if (!isThere || !JSON.stringify(definition).includes('"topics"')) return definition;
	try {
		return expandTopics(definition, parseTopics(await parse(list)));
	} catch (error) {
		if (error instanceof FileFault || !(error instanceof Error)) throw error;
		throw new FileFault(`${file}:1: does not fit ${list}: ${error.message}`);
	}
}

async function readQuestionnaire(file: string): Promise<Lenient> {
	const value = await parse(file);
	if (!isObject(value)) throw new FileFault(`${file}:1: is no questionnaire`);
	const lenient = readLeniently(await withTopics(file, value));
	if (!lenient) throw new FileFault(`${file}:1: holds no question`);
	for (const warning of lenient.warnings) console.error(`${file}: left out: ${warning}`);
	return lenient;
}

interface Counted {
	responses: number;
	questions: QuestionRollUp[];
}

async function count({ definition, names }: Lenient, file: string): Promise<Counted> {
	const specifications = specify(definition);
	const tallies = specifications.map((question) => ({
		question,
		tally: emptyTally(question)
	}));
	let responses = 0;
	for await (const { number, value } of jsonLines(file)) {
		if (!isObject(value)) throw new FileFault(`${file}:${number}: is no object of answers`);
		responses += 1;
		const response = {
			...countable(definition, straightened(specifications, value)),
			respondentId: String(number),
			receipt: '',
			locale: 'en' as const
		};
		for (const { question, tally } of tallies) addResponse(tally, question, response);
	}
	const questions = tallies.map(({ question, tally }) => figures(question, tally));
	return {
		responses,
		questions: questions.map((question) => ({
			...question,
			name: names.get(question.name) ?? question.name
		}))
	};
}

async function run(given: string[]): Promise<number> {
	const { values } = parseArgs({
		args: given,
		options: {
			questionnaire: { type: 'string' },
			responses: { type: 'string' },
			json: { type: 'boolean', default: false }
		}
	});
	if (values.questionnaire === undefined || values.responses === undefined) {
		console.error('Name both files: --questionnaire Q.json --responses R.jsonl');
		return 2;
	}
	try {
		const { responses, questions } = await count(
			await readQuestionnaire(values.questionnaire),
			values.responses
		);
		console.log(
			values.json
				? JSON.stringify({ responses, questions: questions.map(reportOf) })
				: rollUpLines(responses, questions).join('\n')
		);
		return 0;
	} catch (error) {
		if (!(error instanceof FileFault)) throw error;
		console.error(error.message);
		return 1;
	}
}

export const command: Command = {
	usage: {
		arguments: '--questionnaire FILE --responses FILE [--json]',
		purpose: 'Counts answers, one JSON object a line, to any SurveyJS questionnaire.'
	},
	run
};
