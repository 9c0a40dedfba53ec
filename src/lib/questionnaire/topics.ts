/**
 * The topics that all questionnaires share, so that priorities compare across consultations and
 * years. The file `surveys/topics.json` is `{ version, source, topics: [...] }`.
 */
import { locales, type LocalizedText } from '../i18n/locales.ts';
import type { Finding } from './contract.ts';

export interface Topic {
	/** Stable: never reused, never renamed. */
	id: string;
	name: LocalizedText;
	/** Study groups of ITU-T, e.g. "SG13". */
	studyGroups: string[];
	/** Numbers of WTSA Resolutions, e.g. "92". */
	resolutions: string[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

function strings(value: unknown): string[] | undefined {
	return Array.isArray(value) && value.every((item) => isText(item)) ? value : undefined;
}

function localizedText(value: unknown): LocalizedText | undefined {
	if (!isRecord(value)) return undefined;
	const { en, ar, zh, fr, ru, es } = value;
	if (!isText(en) || !isText(ar) || !isText(zh) || !isText(fr) || !isText(ru) || !isText(es)) {
		return undefined;
	}
	return { en, ar, zh, fr, ru, es };
}

function topicFindings(value: unknown, index: number): Finding[] {
	if (!isRecord(value)) return [{ where: `topics[${index}]`, message: 'is not an object' }];
	const findings: Finding[] = [];
	const where = isText(value.id) ? value.id : `topics[${index}]`;
	if (!isText(value.id) || !/^[a-z][a-z0-9_-]*$/.test(value.id)) {
		findings.push({
			where,
			message: '"id" must be lower-case letters, digits, "_" and "-", beginning with a letter'
		});
	}
	const name = isRecord(value.name) ? value.name : {};
	for (const language of locales) {
		if (!isText(name[language])) findings.push({ where, language, message: '"name" is missing' });
	}
	for (const property of ['studyGroups', 'resolutions']) {
		if (strings(value[property]) === undefined) {
			findings.push({ where, message: `"${property}" must be a list of texts` });
		}
	}
	return findings;
}

/** Every fault of a parsed topics file, for its author; empty when it is right. */
export function checkTopicList(value: unknown): Finding[] {
	if (!isRecord(value)) return [{ where: '', message: 'the file is not an object' }];
	const findings: Finding[] = [];
	for (const property of ['version', 'source']) {
		if (!isText(value[property])) {
			findings.push({ where: '', message: `"${property}" must be a text` });
		}
	}
	if (!Array.isArray(value.topics) || value.topics.length === 0) {
		return [...findings, { where: '', message: '"topics" must be a list of at least one topic' }];
	}
	const seen = new Set<string>();
	value.topics.forEach((topic: unknown, index) => {
		findings.push(...topicFindings(topic, index));
		if (!isRecord(topic) || !isText(topic.id)) return;
		if (seen.has(topic.id)) findings.push({ where: topic.id, message: 'this id is used twice' });
		seen.add(topic.id);
	});
	return findings;
}

function parseTopic(value: unknown): Topic | undefined {
	if (!isRecord(value) || !isText(value.id)) return undefined;
	const name = localizedText(value.name);
	const studyGroups = strings(value.studyGroups);
	const resolutions = strings(value.resolutions);
	return name && studyGroups && resolutions
		? { id: value.id, name, studyGroups, resolutions }
		: undefined;
}

/**
 * The topics of a parsed topics file.
 * @throws {Error} with the first fault in words when `checkTopicList` finds any.
 */
export function parseTopics(value: unknown): Topic[] {
	const [fault] = checkTopicList(value);
	if (fault) {
		throw new Error([fault.where, fault.language, fault.message].filter(Boolean).join(': '));
	}
	const list = isRecord(value) && Array.isArray(value.topics) ? value.topics : [];
	return list.map(parseTopic).filter((topic) => topic !== undefined);
}
