/** Lists of texts, and pictures: in one piece for everybody, or one for each language. */
import { locales } from '../../../i18n/locales.ts';
import type { Finding } from '../../contract.ts';
import { isObject, type Authored } from '../definition.ts';
import { isPicture } from '../fixed.ts';
import { textKeys } from '../locales.ts';

/** Codes, numbers and addresses read the same in every language. */
function isCode(text: unknown): boolean {
	return typeof text === 'string' && /^[^\p{Ll}\p{Lo}]+$|^\S+@\S+$|^https?:\S+$/u.test(text);
}

function isTextList(value: unknown): value is unknown[] {
	return (
		Array.isArray(value) &&
		value.length > 0 &&
		value.every((text) => typeof text === 'string' && text.trim() !== '')
	);
}

function missingIn(
	value: Authored,
	isRight: (one: unknown) => boolean,
	where: string,
	property: string
): Finding[] {
	const known = new Set<string>(Object.values(textKeys));
	return [
		...locales
			.filter((language) => !isRight(value[textKeys[language]]))
			.map((language) => ({ where, language, message: `"${property}" is missing` })),
		...Object.keys(value)
			.filter((key) => !known.has(key))
			.map((key) => ({ where, message: `"${property}" has the unknown language "${key}"` }))
	];
}

export function checkTexts(value: unknown, where: string, property: string): Finding[] {
	if (isObject(value)) return missingIn(value, isTextList, where, property);
	return isTextList(value) && value.every(isCode)
		? []
		: [{ where, message: `"${property}" must be a list of texts in six languages` }];
}

export function checkPicture(value: unknown, where: string, property: string): Finding[] {
	if (isObject(value)) return missingIn(value, isPicture, where, property);
	if (isPicture(value)) return [];
	const message = `"${property}" must be a data: address of a PNG, JPEG, WebP, GIF or SVG, in base64`;
	return [{ where, message }];
}
