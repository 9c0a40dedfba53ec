import { purposes, type Finding } from '../../contract.ts';
import type { Authored } from '../definition.ts';
import type { PropertyShape } from '../kinds/kind.ts';
import { expressionFault } from './expression.ts';
import { checkItems, choiceItemProperties, rowProperties } from './items.ts';
import { checkPicture, checkTexts } from './kept-texts.ts';
import { greatestCount, most } from './limits.ts';
import { refusedProperty } from './refusals.ts';
import { checkText, hasForbiddenCharacters, isWords } from './texts.ts';
import { checkValidators } from './validators.ts';

/** What is no property of a single kind; `elsewhere` has a check of its own. */
export type Shape =
	PropertyShape | 'purpose' | 'validators' | 'digits' | 'label' | 'numbering' | 'elsewhere';
export type Shapes = Readonly<Record<string, Shape>>;

type ShapeFault = (value: unknown, property: string, kind: string) => string | undefined;

function flagFault(value: unknown): string | undefined {
	return typeof value === 'boolean' ? undefined : 'must be true or false';
}

function countFault(value: unknown, property: string, kind: string): string | undefined {
	const greatest = greatestCount(property, kind);
	if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0) {
		return 'must be a whole number above 0';
	}
	return value > greatest ? `must be at most ${greatest}` : undefined;
}

function amountFault(value: unknown, property: string, kind: string): string | undefined {
	return value === 0 ? undefined : countFault(value, property, kind);
}

function numberFault(value: unknown): string | undefined {
	return typeof value === 'number' && Math.abs(value) <= most.number
		? undefined
		: 'must be a number';
}

function digitsFault(value: unknown): string | undefined {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10
		? undefined
		: 'must be 0 to 10';
}

function limitFault(value: unknown): string | undefined {
	const right =
		numberFault(value) === undefined ||
		(typeof value === 'string' &&
			/^(-?\d{1,15}(\.\d{1,15})?|\d{4}-[\dW:T.-]+|\d{2}:[\d:]+)$/.test(value));
	return right ? undefined : 'must be a number or a date such as 2026-11-21';
}

function topicsFault(value: unknown): string | undefined {
	return value === 'all' || (Array.isArray(value) && value.length > 0 && value.every(isWords))
		? undefined
		: 'must be "all" or a list of topic ids';
}

function purposeFault(value: unknown): string | undefined {
	return purposes.some((purpose) => purpose === value)
		? undefined
		: `must be one of ${purposes.join(', ')}`;
}

/** What the first number looks like: "1", "A", "(a)", "1.1". */
function labelFault(value: unknown): string | undefined {
	const right = typeof value === 'string' && /^[\p{L}\p{N}().\-# ]{1,10}$/u.test(value);
	return right && !hasForbiddenCharacters(value)
		? undefined
		: 'must be at most 10 letters, digits, brackets and dots';
}

const numberings = ['on', 'off', 'onPage', 'onpage', 'recursive'];

function numberingFault(value: unknown): string | undefined {
	return typeof value === 'boolean' || numberings.some((word) => word === value)
		? undefined
		: `must be true, false or one of ${numberings.join(', ')}`;
}

/** What an answer is stored as. */
function valueFault(value: unknown): string | undefined {
	const single = isWords(value) || Number.isFinite(value) || typeof value === 'boolean';
	return single ? undefined : 'must be a text, a number, true or false';
}

function questionFault(value: unknown): string | undefined {
	return isWords(value) ? undefined : 'must be the name of a question';
}

const shapeFaults: Readonly<Record<string, ShapeFault>> = {
	flag: flagFault,
	count: countFault,
	amount: amountFault,
	number: numberFault,
	limit: limitFault,
	expression: expressionFault,
	value: valueFault,
	question: questionFault,
	topics: topicsFault,
	purpose: purposeFault,
	digits: digitsFault,
	label: labelFault,
	numbering: numberingFault
};

function checkShape(
	element: Authored,
	property: string,
	shape: Shape,
	where: string,
	kind: string
): Finding[] {
	const value = element[property];
	switch (shape) {
		case 'text':
			return checkText(value, where, `"${property}"`);
		case 'texts':
			return checkTexts(value, where, property);
		case 'picture':
			return checkPicture(value, where, property);
		case 'items':
			return checkItems(value, where, property, rowProperties);
		case 'choices':
			return checkItems(value, where, property, choiceItemProperties);
		case 'validators':
			return checkValidators(value, where, kind, element.maxLength);
		case 'elements':
		case 'columns':
		case 'inputs':
		case 'elsewhere':
			return [];
	}
	const fault =
		typeof shape === 'string'
			? shapeFaults[shape]?.(value, property, kind)
			: shape.some((word) => word === value)
				? undefined
				: `must be one of ${shape.join(', ')}`;
	return fault === undefined ? [] : [{ where, message: `"${property}" ${fault}` }];
}

/** Properties that are not supported, or hold what they must not, and texts missing in a language. */
export function checkProperties(
	element: Authored,
	where: string,
	shapes: Shapes,
	kind: string
): Finding[] {
	return Object.keys(element).flatMap((property) => {
		const shape = Object.hasOwn(shapes, property) ? shapes[property] : undefined;
		return shape === undefined
			? [{ where, message: refusedProperty(property, kind) }]
			: checkShape(element, property, shape, where, kind);
	});
}
