/**
 * Effects: what an author lets answers do to other answers. They happen once, when somebody changes an
 * answer (`effects.ts`); whoever only looks at answers must not set them off again.
 */
import type { Definition, Json } from '../contract.ts';
import { isObject } from './definition.ts';

const effects: ReadonlySet<string> = new Set([
	'triggers',
	'setValueIf',
	'setValueExpression',
	'resetValueIf'
]);

function without(part: Json): Json {
	if (Array.isArray(part)) return part.map(without);
	if (typeof part !== 'object' || part === null) return part;
	return Object.fromEntries(
		Object.entries(part)
			.filter(([property]) => !effects.has(property))
			.map(([property, value]) => [property, without(value)])
	);
}

/** The definition as far as it only shows and asks. */
export function withoutEffects(definition: Definition): Definition {
	return Object.fromEntries(
		Object.entries(definition)
			.filter(([property]) => !effects.has(property))
			.map(([property, value]) => [property, without(value)])
	);
}

function mentionsEffect(part: unknown): boolean {
	if (Array.isArray(part)) return part.some(mentionsEffect);
	return (
		isObject(part) &&
		Object.entries(part).some(([property, value]) => effects.has(property) || mentionsEffect(value))
	);
}

const known = new WeakMap<Definition, boolean>();

export function hasEffects(definition: Definition): boolean {
	const found = known.get(definition) ?? mentionsEffect(definition);
	known.set(definition, found);
	return found;
}
