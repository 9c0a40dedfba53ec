/** Choices, rows and columns: `{ value, text }`, or a bare value that is its own text. */
import type { Finding } from '../../contract.ts';
import { isObject } from '../definition.ts';
import { expressionFault } from './expression.ts';
import { longestList, most } from './limits.ts';
import { isReserved } from './names.ts';
import { refusedProperty } from './refusals.ts';
import { checkText, hasForbiddenCharacters, isWords } from './texts.ts';

type ItemProperty = 'expression' | 'flag';
export type ItemProperties = Readonly<Record<string, ItemProperty>>;

export const rowProperties: ItemProperties = { visibleIf: 'expression' };
export const choiceItemProperties: ItemProperties = {
	visibleIf: 'expression',
	enableIf: 'expression',
	showCommentArea: 'flag',
	isCommentRequired: 'flag'
};

function propertyFault(shape: ItemProperty, value: unknown): string | undefined {
	if (shape === 'expression') return expressionFault(value);
	return typeof value === 'boolean' ? undefined : 'must be true or false';
}

function isValue(value: unknown): value is string | number {
	return isWords(value) || Number.isFinite(value);
}

function valueFault(value: string): string | undefined {
	if (value.length > most.value) return `is longer than ${most.value} characters`;
	if (value !== value.trim()) return 'begins or ends with a space';
	if (hasForbiddenCharacters(value) || /\s/.test(value.replaceAll(' ', ''))) {
		return 'has characters that no form sends as they are';
	}
	return isReserved(value) ? 'is reserved' : undefined;
}

function checkItem(
	item: unknown,
	where: string,
	what: string,
	properties: ItemProperties
): Finding[] {
	const { value, text, ...others } = isObject(item) ? item : { value: item };
	if (!isValue(value)) return [{ where, message: `${what} has no value` }];
	const named = `${what} (${value})`;
	const fault = valueFault(String(value));
	const further = Object.entries(others).flatMap(([property, stated]): Finding[] => {
		const shape = Object.hasOwn(properties, property) ? properties[property] : undefined;
		if (shape === undefined) return [{ where, message: refusedProperty(property, named) }];
		const message = propertyFault(shape, stated);
		return message === undefined
			? []
			: [{ where, message: `"${property}" of ${named} ${message}` }];
	});
	return [
		...(fault === undefined ? [] : [{ where, message: `the value of ${named} ${fault}` }]),
		...further,
		...checkText(text ?? String(value), where, `text of ${named}`)
	];
}

export function checkItems(
	items: unknown,
	where: string,
	property: string,
	properties: ItemProperties
): Finding[] {
	if (!Array.isArray(items) || items.length === 0) {
		return [{ where, message: `"${property}" must be a list of at least one` }];
	}
	const list: unknown[] = items;
	const longest = longestList(property);
	if (list.length > longest) {
		return [{ where, message: `"${property}" has more than ${longest}` }];
	}
	const values = list.map((item) => String(isObject(item) ? item.value : item));
	const twice = new Set(values.filter((value, index) => values.indexOf(value) < index));
	return [
		...list.flatMap((item, index) =>
			checkItem(item, where, `"${property}" ${index + 1}`, properties)
		),
		...[...twice].map((value) => ({
			where,
			message: `"${property}" has the value "${value}" more than once`
		}))
	];
}
