import { locales } from '../../../i18n/locales.ts';
import { purposes, type Finding } from '../../contract.ts';
import { isObject, type Authored } from '../definition.ts';
import type { PropertyShape } from '../kinds/kind.ts';
import { textKeys } from '../locales.ts';

export type Shapes = Readonly<Record<string, PropertyShape | 'purpose'>>;

const languageOf = new Map<string, string>(locales.map((locale) => [textKeys[locale], locale]));

function isWords(value: unknown): boolean {
	return typeof value === 'string' && value.trim() !== '';
}

/** Codes and numbers ("SG2RG-AFR", "3GPP", "2") read the same in every language. */
function isCode(text: unknown): boolean {
	return typeof text === 'string' && /^[A-Z0-9][A-Z0-9 ./-]*$/.test(text);
}

/** A text in every language; `what` says which text. */
function checkText(text: unknown, where: string, what: string): Finding[] {
	if (isCode(text)) return [];
	if (typeof text !== 'string' && !isObject(text)) {
		return [{ where, message: `${what} must be a text in six languages` }];
	}
	const byKey: Authored = typeof text === 'string' ? { default: text } : text;
	const missing = locales
		.filter((language) => !isWords(byKey[textKeys[language]]))
		.map((language) => ({ where, language, message: `${what} is missing` }));
	const unknown = Object.keys(byKey)
		.filter((key) => !languageOf.has(key))
		.map((key) => ({ where, message: `${what} has the unknown language "${key}"` }));
	return [...missing, ...unknown];
}

function isValue(value: unknown): value is string | number {
	return (typeof value === 'string' && value.trim() !== '') || Number.isFinite(value);
}

/** A choice, a row or a column: `{ value, text }`, or a bare value that is its own text. */
function checkItem(item: unknown, where: string, what: string): Finding[] {
	const { value, text, ...others } = isObject(item) ? item : { value: item };
	if (!isValue(value)) return [{ where, message: `${what} has no value` }];
	const named = `${what} (${value})`;
	const unknown = Object.keys(others).map((property) => ({
		where,
		message: `${named} has the property "${property}", which is not supported`
	}));
	return [...unknown, ...checkText(text ?? String(value), where, `text of ${named}`)];
}

function checkItems(items: unknown, where: string, property: string): Finding[] {
	if (!Array.isArray(items) || items.length === 0) {
		return [{ where, message: `"${property}" must be a list of at least one` }];
	}
	const list: unknown[] = items;
	const values = list.map((item) => String(isObject(item) ? item.value : item));
	const twice = new Set(values.filter((value, index) => values.indexOf(value) < index));
	return [
		...list.flatMap((item, index) => checkItem(item, where, `"${property}" ${index + 1}`)),
		...[...twice].map((value) => ({
			where,
			message: `"${property}" has the value "${value}" more than once`
		}))
	];
}

const shapeFaults: Record<string, (value: unknown) => string | undefined> = {
	flag: (value) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
	count: (value) =>
		typeof value === 'number' && Number.isInteger(value) && value > 0
			? undefined
			: 'must be a whole number above 0',
	number: (value) => (Number.isFinite(value) ? undefined : 'must be a number'),
	limit: (value) =>
		Number.isFinite(value) ||
		(typeof value === 'string' && /^(-?\d+(\.\d+)?|\d{4}-\d{2}-\d{2})$/.test(value))
			? undefined
			: 'must be a number or a date such as 2026-11-21',
	expression: (value) => (isWords(value) ? undefined : 'must be an expression'),
	topics: (value) =>
		value === 'all' || (Array.isArray(value) && value.length > 0 && value.every(isWords))
			? undefined
			: 'must be "all" or a list of topic ids',
	purpose: (value) =>
		purposes.some((purpose) => purpose === value)
			? undefined
			: `must be one of ${purposes.join(', ')}`
};

function checkShape(
	value: unknown,
	where: string,
	property: string,
	shape: Shapes[string]
): Finding[] {
	if (shape === 'text') return checkText(value, where, `"${property}"`);
	if (shape === 'items') return checkItems(value, where, property);
	const fault =
		typeof shape === 'string'
			? shapeFaults[shape]?.(value)
			: shape.some((word) => word === value)
				? undefined
				: `must be one of ${shape.join(', ')}`;
	return fault === undefined ? [] : [{ where, message: `"${property}" ${fault}` }];
}

/**
 * Properties that are not supported, or hold what they must not, and texts missing in a language.
 * Everything named has a title.
 */
export function checkProperties(
	element: Authored,
	where: string,
	shapes: Shapes,
	kind: string
): Finding[] {
	const stated = Object.entries({ title: {}, ...element });
	return stated.flatMap(([property, value]) => {
		const shape = Object.hasOwn(shapes, property) ? shapes[property] : undefined;
		return shape === undefined
			? [{ where, message: `the property "${property}" of ${kind} is not supported` }]
			: checkShape(value, where, property, shape);
	});
}
