import type { Finding } from '../../contract.ts';
import { isObject, nameOf, objectsIn, type Authored } from '../definition.ts';
import { most } from './limits.ts';

/**
 * Names are keys of answers, fields of forms, ids of controls and variables of expressions at once;
 * fields beginning with "." belong to the page around the questions.
 */
const nameRule = /^[A-Za-z][A-Za-z0-9_]*$/;

const ofEveryObject = new Set<string>(Object.getOwnPropertyNames({}.constructor.prototype));

/** Words that expressions use for something else. */
const ofExpressions = new Set(['item', 'row', 'panel', 'choice', 'self', 'question', 'survey']);

/** Every object has something under this name already, so that an answer can not stand there. */
export function isReserved(word: string): boolean {
	return ofEveryObject.has(word);
}

function nameFault(name: string): string | undefined {
	if (isReserved(name) || ofExpressions.has(name.toLowerCase())) return 'this name is reserved';
	if (!nameRule.test(name)) {
		return 'a name must be letters, digits and "_", beginning with a letter';
	}
	return name.length > most.name ? `a name may have at most ${most.name} characters` : undefined;
}

/** Names of which each must be another; `within` is what they stand in. */
interface Scope {
	within: string;
	names: string[];
}

function named({ within }: Scope, name: string): string {
	return within === '' ? name : `${within}.${name}`;
}

function invalid(scope: Scope): Finding[] {
	return scope.names.flatMap((name) => {
		const message = name === '' ? undefined : nameFault(name);
		return message === undefined ? [] : [{ where: named(scope, name), message }];
	});
}

/** Expressions do not tell capitals from small letters. */
function repeated(scope: Scope): Finding[] {
	const seen = new Map<string, string>();
	const findings = new Map<string, Finding>();
	for (const name of scope.names.filter((one) => one !== '')) {
		const first = seen.get(name.toLowerCase());
		seen.set(name.toLowerCase(), first ?? name);
		if (first === undefined) continue;
		const message =
			first === name
				? 'this name is used more than once'
				: `this name differs from "${first}" by capitals only`;
		findings.set(name, { where: named(scope, name), message });
	}
	return [...findings.values()];
}

/** The elements of a scope: those in panels stand beside those around the panel. */
function together(elements: unknown): Authored[] {
	return objectsIn(elements).flatMap((element) => [
		element,
		...(element.type === 'panel' ? together(element.elements) : [])
	]);
}

/** Names that the form has for something else beside these. */
const besideInputs = ['comment', 'other'];

/** What is wrong with the name of one line of several texts. */
export function inputNameFault(name: string): string | undefined {
	return besideInputs.includes(name) ? 'this name is reserved' : nameFault(name);
}

function scopesIn(within: string, elements: readonly Authored[]): Scope[] {
	return elements.flatMap((element) => {
		const name = nameOf(element);
		const inside = within === '' ? name : `${within}.${name}`;
		const template = together(element.templateElements);
		const columns = String(element.type).startsWith('matrixd') ? objectsIn(element.columns) : [];
		const inputs = element.type === 'multipletext' ? objectsIn(element.items) : [];
		return [template, columns, inputs]
			.filter((list) => list.length > 0)
			.flatMap((list) => [{ within: inside, names: list.map(nameOf) }, ...scopesIn(inside, list)]);
	});
}

/** The form keeps what stands below a question in fields named after it. */
function fieldsTaken(where: string, element: Authored): Finding[] {
	const rows = element.type === 'matrix' ? element.rows : undefined;
	const inputs = element.type === 'multipletext' ? objectsIn(element.items).map(nameOf) : [];
	const values = Array.isArray(rows)
		? rows.map((row: unknown) => String(isObject(row) ? row.value : row))
		: [];
	return [...inputs, ...values]
		.filter((name) => besideInputs.includes(name))
		.map((name) => ({ where, message: `"${name}" is reserved in here` }));
}

/** Pages, questions and whatever stands inside them, each with a valid name of its own. */
export function checkNames(definition: Authored): Finding[] {
	const pages = objectsIn(definition.pages);
	const elements = pages.flatMap((page) => together(page.elements));
	const calculated = objectsIn(definition.calculatedValues);
	const scopes: Scope[] = [
		{ within: '', names: pages.map(nameOf) },
		{ within: '', names: [...elements, ...calculated].map(nameOf) },
		...scopesIn('', elements)
	];
	return [
		...scopes.flatMap((scope) => [...invalid(scope), ...repeated(scope)]),
		...elements.flatMap((element) => fieldsTaken(nameOf(element), element))
	];
}
