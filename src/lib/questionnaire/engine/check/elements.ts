/** Questions, panels and what stands inside them, at any depth. */
import type { Finding } from '../../contract.ts';
import type { Topic } from '../../topics.ts';
import { isObject, nameOf, type Authored } from '../definition.ts';
import { fixedKinds, type Stated } from '../fixed.ts';
import { kinds } from '../kinds/index.ts';
import { longestList } from './limits.ts';
import { checkProperties, type Shapes } from './properties.ts';
import { refusedKind } from './refusals.ts';
import {
	columnShapes,
	fixedShapes,
	innerShapes,
	inputShapes,
	panelShapes,
	questionShapes
} from './shapes.ts';
import { checkPoints, checkTopics } from './topics.ts';

const cellKinds = ['dropdown', 'radiogroup', 'checkbox', 'tagbox', 'rating', 'boolean'].concat([
	'text',
	'comment',
	'expression'
]);

interface Walk {
	topics: readonly Topic[];
	/** What questions have besides the properties of their kind. */
	shapes: Shapes;
}

/** An object of a kind, whatever it stands in. */
function checkAsked(
	asked: Authored,
	type: string,
	kind: Stated,
	where: string,
	shapes: Shapes
): Finding[] {
	const properties = Object.fromEntries(
		Object.entries(asked).filter(([property]) => !['type', 'name'].includes(property))
	);
	const titled = fixedKinds.has(type) ? properties : { title: {}, ...properties };
	return [
		...checkProperties(titled, where, { ...shapes, ...kind.properties }, type),
		...(nameOf(asked) === '' ? [{ where, message: 'has no "name"' }] : [])
	];
}

function requirements(kind: Stated, where: string, json: Authored): Finding[] {
	return (kind.requirements?.(json) ?? []).map((message) => ({ where, message }));
}

function checkList(
	list: unknown,
	where: string,
	property: string,
	checkOne: (one: Authored, place: string) => Finding[]
): Finding[] {
	if (!Array.isArray(list) || list.length === 0)
		return [{ where, message: `has no "${property}"` }];
	const items: unknown[] = list;
	if (items.length > longestList(property)) {
		return [{ where, message: `"${property}" has more than ${longestList(property)}` }];
	}
	return items.flatMap((one, index) => {
		const place = `${where}.${property}[${index}]`;
		return isObject(one) ? checkOne(one, place) : [{ where: place, message: 'is not an object' }];
	});
}

function checkColumns(
	table: Authored,
	where: string,
	property: string,
	topics: readonly Topic[]
): Finding[] {
	return checkList(table[property], where, property, (column, place) => {
		const at = nameOf(column) ? `${where}.${nameOf(column)}` : place;
		const { cellType, ...asked } = column;
		const stated = [cellType, table.cellType].find(
			(type) => type !== undefined && type !== 'default'
		);
		const type = typeof stated === 'string' ? stated : 'dropdown';
		const kind = cellKinds.includes(type) ? kinds.get(type) : undefined;
		if (!kind) return [{ where: at, message: `cells of the type "${type}" are not supported` }];
		return [
			...checkAsked(asked, type, kind, at, columnShapes),
			// A column without choices of its own has those of the table.
			...requirements(kind, at, { choices: table.choices, ...column, type }),
			...checkTopics(column, at, topics)
		];
	});
}

function checkInputs(question: Authored, where: string, property: string): Finding[] {
	const text = kinds.get('text');
	if (!text) return [];
	if (question.topics !== undefined && question[property] === undefined) return [];
	return checkList(question[property], where, property, (input, place) => {
		const at = nameOf(input) ? `${where}.${nameOf(input)}` : place;
		return [
			...checkAsked(input, 'text', text, at, inputShapes),
			...requirements(text, at, { ...input, type: 'text' })
		];
	});
}

/** What stands inside a question, by the shape of the property that holds it. */
function checkInside(question: Authored, kind: Stated, where: string, walk: Walk): Finding[] {
	return Object.entries(kind.properties).flatMap(([property, shape]) => {
		if (shape === 'elements') {
			const within = { ...walk, shapes: innerShapes };
			return checkElements(question[property], where, property, within);
		}
		if (shape === 'columns') return checkColumns(question, where, property, walk.topics);
		return shape === 'inputs' ? checkInputs(question, where, property) : [];
	});
}

function checkPanel(panel: Authored, where: string, walk: Walk): Finding[] {
	const { type, name, elements, ...properties } = panel;
	return [
		...checkProperties(properties, where, panelShapes, String(type)),
		...(nameOf({ name }) === '' ? [{ where, message: 'has no "name"' }] : []),
		...checkElements(elements, where, 'elements', walk)
	];
}

function checkElement(element: Authored, place: string, walk: Walk): Finding[] {
	const where = nameOf(element) || place;
	const { type } = element;
	if (typeof type !== 'string') return [{ where, message: 'has no "type"' }];
	if (type === 'panel') return checkPanel(element, where, walk);
	const kind = kinds.get(type) ?? fixedKinds.get(type);
	if (!kind) return [{ where, message: refusedKind(type) }];
	const shapes = fixedKinds.has(type) ? fixedShapes : walk.shapes;
	return [
		...checkAsked(element, type, kind, where, shapes),
		...requirements(kind, where, element),
		...checkTopics(element, where, walk.topics),
		...checkPoints(element, where, walk.topics),
		...checkInside(element, kind, where, walk)
	];
}

function checkElements(elements: unknown, where: string, property: string, walk: Walk): Finding[] {
	return checkList(elements, where, property, (element, place) =>
		checkElement(element, place, walk)
	);
}

/** The elements of a page. */
export function checkPageElements(
	elements: unknown,
	where: string,
	topics: readonly Topic[]
): Finding[] {
	return checkElements(elements, where, 'elements', { topics, shapes: questionShapes });
}
