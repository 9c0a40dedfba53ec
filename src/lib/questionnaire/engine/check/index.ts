/**
 * The lint of questionnaire files. It works on what the author wrote and builds no model: a file
 * that has not passed may ask survey-core to fetch things.
 */
import type { Finding } from '../../contract.ts';
import type { Topic } from '../../topics.ts';
import { isObject, nameOf, type Authored } from '../definition.ts';
import { checkPageElements } from './elements.ts';
import { checkExpressions } from './expressions.ts';
import { checkSize, most } from './limits.ts';
import { checkLogic } from './logic.ts';
import { checkNames } from './names.ts';
import { checkProperties } from './properties.ts';
import { pageShapes, surveyShapes } from './shapes.ts';

function checkPage(page: unknown, index: number, topics: readonly Topic[]): Finding[] {
	const place = `pages[${index}]`;
	if (!isObject(page)) return [{ where: place, message: 'is not an object' }];
	const where = nameOf(page) || place;
	const { name, elements, ...properties } = page;
	return [
		...checkProperties({ title: {}, ...properties }, where, pageShapes, 'page'),
		...(nameOf({ name }) === '' ? [{ where, message: 'has no "name"' }] : []),
		...checkPageElements(elements, where, topics)
	];
}

/** Objects with a name, whatever they are: pages, questions, columns. */
function countNamed(value: unknown): number {
	if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countNamed(one), 0);
	if (!isObject(value)) return 0;
	return Object.values(value).reduce(
		(sum: number, one) => sum + countNamed(one),
		'name' in value ? 1 : 0
	);
}

function checkCounts(pages: readonly unknown[]): Finding[] {
	const counts: [number, number, string][] = [
		[pages.length, most.pages, 'pages'],
		[countNamed(pages), most.elements, 'questions']
	];
	return counts
		.filter(([count, greatest]) => count > greatest)
		.map(([, greatest, what]) => ({ where: '', message: `has more than ${greatest} ${what}` }));
}

function checkSurvey(definition: Authored, topics: readonly Topic[]): Finding[] {
	const { pages, ...properties } = definition;
	const own = checkProperties({ title: {}, ...properties }, '', surveyShapes, 'questionnaire');
	if (!Array.isArray(pages) || pages.length === 0) {
		return [...own, { where: '', message: 'has no "pages"' }];
	}
	const list: unknown[] = pages;
	const counts = checkCounts(list);
	return counts.length > 0
		? [...own, ...counts]
		: [...own, ...list.flatMap((page, index) => checkPage(page, index, topics))];
}

/** Every fault of a questionnaire as its author wrote it; empty when it can be published. Never throws. */
export function check(definition: unknown, topics: readonly Topic[]): Finding[] {
	if (!isObject(definition)) return [{ where: '', message: 'is not an object' }];
	const size = checkSize(definition);
	if (size.length > 0) return size;
	const findings = [
		...checkSurvey(definition, topics),
		...checkLogic(definition),
		...checkNames(definition)
	];
	// The expressions of a malformed file would only repeat its faults.
	const wellFormed = findings.every(({ language }) => language !== undefined);
	return wellFormed ? [...findings, ...checkExpressions(definition, topics)] : findings;
}
