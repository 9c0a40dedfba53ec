import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { check, expandTopics, questionnaireTitle } from '../../questionnaire/engine/index.ts';
import type { Definition } from '../../questionnaire/contract.ts';
import { parseTopics, type Topic } from '../../questionnaire/topics.ts';
import type { Application } from '../application.ts';
import { canonicalJson } from '../canonical-json.ts';
import { Problem } from '../problems.ts';
import {
	definitionColumn,
	findVersion,
	insertVersion,
	listVersions,
	newestVersion,
	type QuestionnaireListing,
	type QuestionnaireVersion
} from './repository.ts';

const TOPICS_FILE = 'topics.json';

export class FaultyQuestionnaireError extends Error {
	constructor(file: string, messages: string[]) {
		super(`${file} can not be used:\n${messages.map((message) => `  ${message}`).join('\n')}`);
	}
}

/** The subjects that all questionnaires share. */
export async function readTopics(folder: string): Promise<Topic[]> {
	return parseTopics(JSON.parse(await readFile(path.join(folder, TOPICS_FILE), 'utf8')));
}

/** The shipped list is read once for each database. */
const read = new WeakMap<Application['database'], Promise<Topic[]>>();

/** The topics as they are shipped. */
export async function sharedTopics({
	database,
	configuration
}: Application): Promise<readonly Topic[]> {
	const topics = read.get(database) ?? readTopics(path.join(configuration.root, 'surveys'));
	read.set(database, topics);
	return topics;
}

/**
 * Stores each questionnaire of `surveys/` as a new version when it differs from the newest one kept.
 * What is stored stands by itself: topics are written out in six languages.
 */
export async function importShippedQuestionnaires(application: Application): Promise<void> {
	const folder = path.join(application.configuration.root, 'surveys');
	const topics = await readTopics(folder);
	const files = (await readdir(folder)).filter(
		(file) => file.endsWith('.json') && file !== TOPICS_FILE
	);
	for (const file of files.sort()) {
		const definition = definitionColumn.read(await readFile(path.join(folder, file), 'utf8'));
		const findings = check(definition, topics);
		if (findings.length > 0)
			throw new FaultyQuestionnaireError(
				file,
				findings.map(({ where, language, message }) =>
					[where, language && `(${language})`, message].filter(Boolean).join(' ')
				)
			);
		await storeQuestionnaire(
			application,
			path.basename(file, '.json'),
			expandTopics(definition, topics)
		);
	}
}

/** Stores a questionnaire as a new version when it differs from the newest one kept. */
export async function storeQuestionnaire(
	application: Application,
	id: string,
	definition: Definition
): Promise<void> {
	const sha256 = createHash('sha256').update(canonicalJson(definition)).digest('hex');
	await application.database.transaction().execute(async (transaction) => {
		const newest = await newestVersion(transaction, id);
		if (newest?.sha256 === sha256) return;
		const version = (newest?.version ?? 0) + 1;
		const title = questionnaireTitle(definition);
		await insertVersion(
			transaction,
			{ id, version, sha256, title, definition },
			application.clock()
		);
	});
}

/** Versions never change, so each is parsed once for each database. */
const parsed = new WeakMap<Application['database'], Map<string, QuestionnaireVersion>>();

/** @throws Problem not_found */
export async function questionnaireVersion(
	application: Application,
	id: string,
	version: number
): Promise<QuestionnaireVersion> {
	const known = parsed.get(application.database) ?? new Map<string, QuestionnaireVersion>();
	parsed.set(application.database, known);
	const key = `${id}@${version}`;
	const found = known.get(key) ?? (await findVersion(application.database, id, version));
	if (!found) throw new Problem('not_found');
	known.set(key, found);
	return found;
}

export async function listQuestionnaires(
	application: Application
): Promise<QuestionnaireListing[]> {
	return listVersions(application.database);
}
