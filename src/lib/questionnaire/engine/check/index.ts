/**
 * The lint of questionnaire files. It works on what the author wrote and builds no model: a file
 * that has not passed may ask survey-core to fetch things.
 */
import type { Finding } from '../../contract.ts';
import type { Topic } from '../../topics.ts';
import { isObject, nameOf, type Authored } from '../definition.ts';
import { kinds } from '../kinds/index.ts';
import { checkExpressions } from './expressions.ts';
import { checkNames } from './names.ts';
import { checkProperties, type Shapes } from './properties.ts';
import { checkTopics } from './topics.ts';

const surveyShapes: Shapes = {
	title: 'text',
	description: 'text',
	showQuestionNumbers: 'flag'
};
const pageShapes: Shapes = { title: 'text', description: 'text', visibleIf: 'expression' };
const questionShapes: Shapes = {
	title: 'text',
	description: 'text',
	isRequired: 'flag',
	requiredIf: 'expression',
	visibleIf: 'expression',
	purpose: 'purpose'
};

function checkQuestion(question: unknown, place: string, topics: readonly Topic[]): Finding[] {
	if (!isObject(question)) return [{ where: place, message: 'is not an object' }];
	const where = nameOf(question) || place;
	if (typeof question.type !== 'string') return [{ where, message: 'has no "type"' }];
	const kind = kinds.get(question.type);
	if (!kind) {
		return [{ where, message: `questions of the kind "${question.type}" are not supported` }];
	}
	const { type, name, ...properties } = question;
	return [
		...checkProperties(properties, where, { ...questionShapes, ...kind.properties }, type),
		...(kind.requirements?.(question) ?? []).map((message) => ({ where, message })),
		...checkTopics(question, where, topics),
		...(nameOf({ name }) === '' ? [{ where, message: 'has no "name"' }] : [])
	];
}

function checkPage(page: unknown, index: number, topics: readonly Topic[]): Finding[] {
	const place = `pages[${index}]`;
	if (!isObject(page)) return [{ where: place, message: 'is not an object' }];
	const where = nameOf(page) || place;
	const { name, elements, ...properties } = page;
	const own = [
		...checkProperties(properties, where, pageShapes, 'page'),
		...(nameOf({ name }) === '' ? [{ where, message: 'has no "name"' }] : [])
	];
	if (!Array.isArray(elements) || elements.length === 0) {
		return [...own, { where, message: 'has no "elements"' }];
	}
	const questions = elements.flatMap((element: unknown, place) =>
		checkQuestion(element, `${where}.elements[${place}]`, topics)
	);
	return [...own, ...questions];
}

function checkSurvey(definition: Authored, topics: readonly Topic[]): Finding[] {
	const { pages, ...properties } = definition;
	const own = checkProperties(properties, '', surveyShapes, 'questionnaire');
	if (!Array.isArray(pages) || pages.length === 0) {
		return [...own, { where: '', message: 'has no "pages"' }];
	}
	return [...own, ...pages.flatMap((page: unknown, index) => checkPage(page, index, topics))];
}

/** Every fault of a questionnaire as its author wrote it; empty when it can be published. Never throws. */
export function check(definition: unknown, topics: readonly Topic[]): Finding[] {
	if (!isObject(definition)) return [{ where: '', message: 'is not an object' }];
	const findings = [...checkSurvey(definition, topics), ...checkNames(definition)];
	// The expressions of a malformed file would only repeat its faults.
	const wellFormed = findings.every(({ language }) => language !== undefined);
	return wellFormed ? [...findings, ...checkExpressions(definition, topics)] : findings;
}
