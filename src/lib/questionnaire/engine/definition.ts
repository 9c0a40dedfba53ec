/** Walking a definition as its author wrote it, before survey-core has seen it. */

import type { Json } from '../contract.ts';

export type Authored = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Authored {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; anything else in it, and what is no list, is left out. */
export function objectsIn(value: unknown): Authored[] {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

export function nameOf(element: Authored): string {
	return typeof element.name === 'string' ? element.name : '';
}

export function isJson(value: unknown): value is Json {
	if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
	if (Array.isArray(value)) return value.every(isJson);
	return isObject(value) && Object.values(value).every(isJson);
}
