import type { Finding } from '../../contract.ts';
import { nameOf, objectsIn, type Authored } from '../definition.ts';

/**
 * Names are keys of answers, fields of forms, ids of controls and variables of expressions at once;
 * fields beginning with "." belong to the page around the questions.
 */
const nameRule = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Words that expressions, or every object, already use for something else. */
const taken = new Set([
	'item',
	'row',
	'panel',
	'choice',
	...Object.getOwnPropertyNames({}.constructor.prototype)
]);

function invalid(names: readonly string[]): Finding[] {
	return names
		.filter((name) => name !== '' && (!nameRule.test(name) || taken.has(name)))
		.map((where) => ({
			where,
			message: taken.has(where)
				? 'this name is reserved'
				: 'a name must be letters, digits and "_", beginning with a letter'
		}));
}

function repeated(names: readonly string[]): Finding[] {
	const twice = new Set(names.filter((name, index) => name && names.indexOf(name) < index));
	return [...twice].map((where) => ({ where, message: 'this name is used more than once' }));
}

/** Pages and questions, each with a valid name of its own. */
export function checkNames(definition: Authored): Finding[] {
	const pages = objectsIn(definition.pages);
	const pageNames = pages.map(nameOf);
	const questionNames = pages.flatMap((page) => objectsIn(page.elements).map(nameOf));
	return [pageNames, questionNames].flatMap((names) => [...invalid(names), ...repeated(names)]);
}
