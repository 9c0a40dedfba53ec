/** The peer: SurveyJS's own renderer with the same questionnaire, in one language, topics written out. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Definition, Json } from '../../src/lib/questionnaire/contract.ts';
import { expandTopics } from '../../src/lib/questionnaire/engine/index.ts';
import { readTopics } from '../../src/lib/server/questionnaires/service.ts';
import { definitionColumn } from '../../src/lib/server/questionnaires/repository.ts';
import { projectRoot } from '../../tests/support/project-root.ts';
import { startPeer, type RunningPeer } from '../support/peer.ts';

/** The English texts alone, as a site in one language would send them. */
function inEnglish(part: Json): Json {
	if (Array.isArray(part)) return part.map(inEnglish);
	if (typeof part !== 'object' || part === null) return part;
	if (part.default !== undefined) return part.default;
	return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inEnglish(value)]));
}

async function readQuestionnaire(id: string): Promise<Definition> {
	const folder = path.join(projectRoot, 'surveys');
	const definition = definitionColumn.read(await readFile(path.join(folder, `${id}.json`), 'utf8'));
	return expandTopics(definition, await readTopics(folder));
}

export async function startSurveyJs(questionnaireId: string): Promise<RunningPeer> {
	const questionnaire = inEnglish(await readQuestionnaire(questionnaireId));
	return startPeer({
		name: 'surveyjs',
		entry: 'serve.js',
		files: { 'questionnaire.json': JSON.stringify(questionnaire) }
	});
}
