/** What a questionnaire works out and does by itself: calculated values and triggers. */
import type { Finding } from '../../contract.ts';
import { isObject, nameOf, type Authored } from '../definition.ts';
import { expressionFault } from './expression.ts';
import { most } from './limits.ts';
import { refusedProperty, refusedTrigger } from './refusals.ts';
import { hasForbiddenCharacters, isWords } from './texts.ts';

type Fault = (value: unknown) => string | undefined;

const question: Fault = (value) =>
	isWords(value) && /^\w+$/.test(value) ? undefined : 'must be the name of a question';

function isSingle(value: unknown): boolean {
	if (typeof value === 'string') {
		return value.length <= most.text && !hasForbiddenCharacters(value);
	}
	return typeof value === 'boolean' || Number.isFinite(value);
}

/** An answer as it is stored: one value, several, or one for each row. */
const answer: Fault = (value) => {
	const parts = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [value];
	return parts.length <= most.choices && parts.every(isSingle)
		? undefined
		: 'must be an answer: a value, a list of values or one for each row';
};

interface Sort {
	properties: Readonly<Record<string, Fault>>;
	needs: readonly string[];
}

const triggers: ReadonlyMap<string, Sort> = new Map<string, Sort>([
	[
		'setvalue',
		{
			properties: { expression: expressionFault, setToName: question, setValue: answer },
			// Without a value the answer is taken away.
			needs: ['expression', 'setToName']
		}
	],
	[
		'copyvalue',
		{
			properties: { expression: expressionFault, setToName: question, fromName: question },
			needs: ['expression', 'setToName', 'fromName']
		}
	],
	[
		'runexpression',
		{
			properties: {
				expression: expressionFault,
				setToName: question,
				runExpression: expressionFault
			},
			needs: ['expression', 'setToName', 'runExpression']
		}
	]
]);

const calculated: Sort = {
	properties: {
		name: (value) => (isWords(value) ? undefined : 'must be a name'),
		expression: expressionFault
	},
	needs: ['name', 'expression']
};

function checkSort(one: Authored, where: string, what: string, sort: Sort): Finding[] {
	const stated = Object.entries(one).flatMap(([property, value]): Finding[] => {
		const fault = Object.hasOwn(sort.properties, property) ? sort.properties[property] : undefined;
		if (!fault) return [{ where, message: refusedProperty(property, what) }];
		const message = fault(value);
		return message === undefined ? [] : [{ where, message: `"${property}" ${message}` }];
	});
	const absent = sort.needs
		.filter((property) => one[property] === undefined)
		.map((property) => ({ where, message: `has no "${property}"` }));
	return [...stated, ...absent];
}

function checkTrigger(trigger: Authored, where: string): Finding[] {
	const { type, ...properties } = trigger;
	const known = String(type).replace(/trigger$/, '');
	const sort = triggers.get(known);
	return sort
		? checkSort(properties, where, `the trigger ${known}`, sort)
		: [{ where, message: refusedTrigger(known) }];
}

function checkEach(
	list: unknown,
	property: string,
	longest: number,
	checkOne: (one: Authored, where: string) => Finding[]
): Finding[] {
	if (list === undefined) return [];
	if (!Array.isArray(list)) return [{ where: '', message: `"${property}" must be a list` }];
	const items: unknown[] = list;
	if (items.length > longest) {
		return [{ where: '', message: `"${property}" has more than ${longest}` }];
	}
	return items.flatMap((one, index) => {
		const where = `${property}[${index}]`;
		return isObject(one) ? checkOne(one, where) : [{ where, message: 'is not an object' }];
	});
}

export function checkLogic(definition: Authored): Finding[] {
	return [
		...checkEach(
			definition.calculatedValues,
			'calculatedValues',
			most.calculatedValues,
			(one, where) => checkSort(one, nameOf(one) || where, 'a calculated value', calculated)
		),
		...checkEach(definition.triggers, 'triggers', most.triggers, checkTrigger)
	];
}
