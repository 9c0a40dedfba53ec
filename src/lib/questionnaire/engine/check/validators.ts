/** Rules that an author holds answers to. */
import type { Finding } from '../../contract.ts';
import { isObject } from '../definition.ts';
import { linearPattern, longestMatched } from '../linear-regex.ts';
import { expressionFault } from './expression.ts';
import { most } from './limits.ts';
import { refusedProperty } from './refusals.ts';
import { checkText, isWords } from './texts.ts';

type Fault = (value: unknown) => string | undefined;

const number: Fault = (value) =>
	typeof value === 'number' && Math.abs(value) <= most.number ? undefined : 'must be a number';
const count: Fault = (value) =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most.number
		? undefined
		: 'must be a whole number';
const flag: Fault = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
const pattern: Fault = (value) => {
	if (!isWords(value)) return 'must be a regular expression';
	const read = linearPattern(value, false);
	return typeof read === 'string' ? read : undefined;
};

interface Rule {
	properties: Readonly<Record<string, Fault>>;
	/** What makes no rule when it is left out. */
	needs: readonly string[];
}

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
	['numeric', { properties: { minValue: number, maxValue: number }, needs: [] }],
	['text', { properties: { minLength: count, maxLength: count, allowDigits: flag }, needs: [] }],
	['email', { properties: {}, needs: [] }],
	['answercount', { properties: { minCount: count, maxCount: count }, needs: [] }],
	// survey-core would say these to people as the author wrote them, or say nothing.
	['regex', { properties: { regex: pattern, caseInsensitive: flag }, needs: ['regex', 'text'] }],
	['expression', { properties: { expression: expressionFault }, needs: ['expression', 'text'] }]
]);

function checkValidator(validator: unknown, where: string, place: string): Finding[] {
	if (!isObject(validator)) return [{ where, message: `${place} is not an object` }];
	const { type, text, ...properties } = validator;
	const rule = typeof type === 'string' ? rules.get(type) : undefined;
	if (typeof type !== 'string' || !rule) {
		const message = `${place} is of the type "${String(type)}", which is none of ${[...rules.keys()].join(', ')}`;
		return [{ where, message }];
	}
	const stated = Object.entries(properties).flatMap(([property, value]): Finding[] => {
		const fault = Object.hasOwn(rule.properties, property) ? rule.properties[property] : undefined;
		if (!fault) return [{ where, message: refusedProperty(property, `${place} (${type})`) }];
		const message = fault(value);
		return message === undefined
			? []
			: [{ where, message: `"${property}" of ${place} (${type}) ${message}` }];
	});
	const absent = rule.needs
		.filter((property) => validator[property] === undefined)
		.map((property) => ({ where, message: `${place} (${type}) has no "${property}"` }));
	return [
		...stated,
		...absent,
		...(text === undefined ? [] : checkText(text, where, `"text" of ${place} (${type})`))
	];
}

/** A pattern judges short answers only. */
function isTooLong(kind: string, maxLength: unknown): boolean {
	return kind === 'comment' && !(typeof maxLength === 'number' && maxLength <= longestMatched);
}

/** Of a question of this kind, whose answers may have so many characters. */
export function checkValidators(
	validators: unknown,
	where: string,
	kind: string,
	maxLength: unknown
): Finding[] {
	if (!Array.isArray(validators)) return [{ where, message: '"validators" must be a list' }];
	const list: unknown[] = validators;
	if (list.length > most.validators) {
		return [{ where, message: `"validators" has more than ${most.validators}` }];
	}
	const regexes = list.some((one) => isObject(one) && one.type === 'regex');
	return [
		...list.flatMap((one, index) => checkValidator(one, where, `"validators" ${index + 1}`)),
		...(regexes && isTooLong(kind, maxLength)
			? [
					{
						where,
						message: `a regular expression needs a "maxLength" of at most ${longestMatched} on a comment`
					}
				]
			: [])
	];
}
