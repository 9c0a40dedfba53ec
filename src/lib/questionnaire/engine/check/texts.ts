/** Texts in six languages. */
import { locales } from '../../../i18n/locales.ts';
import type { Finding } from '../../contract.ts';
import { isObject, type Authored } from '../definition.ts';
import { textKeys } from '../locales.ts';
import { most } from './limits.ts';

const languageOf = new Map<string, string>(locales.map((locale) => [textKeys[locale], locale]));

export function isWords(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

/** Codes and numbers ("SG2RG-AFR", "3GPP", "2") read the same in every language. */
function isCode(text: unknown): boolean {
	return typeof text === 'string' && /^[A-Z0-9][A-Z0-9 ./-]*$/.test(text);
}

/**
 * Characters that no screen or document can hold, and those that turn round what stands beside them:
 * a text must not make another one read differently.
 */
export function hasForbiddenCharacters(text: string): boolean {
	return /[^\P{Cc}\n\t]|[\u202D\u202E]|\p{Cs}|[\uFFFE\uFFFF]/u.test(text);
}

function wordsFault(text: string): string | undefined {
	if (text.length > most.text) return `is longer than ${most.text} characters`;
	return hasForbiddenCharacters(text)
		? 'has control characters, halves of characters or characters that override the direction'
		: undefined;
}

/** A text in every language; `what` says which text. */
export function checkText(text: unknown, where: string, what: string): Finding[] {
	if (isCode(text)) return [];
	if (typeof text !== 'string' && !isObject(text)) {
		return [{ where, message: `${what} must be a text in six languages` }];
	}
	const byKey: Authored = typeof text === 'string' ? { default: text } : text;
	const languages = locales.flatMap((language): Finding[] => {
		const words = byKey[textKeys[language]];
		if (!isWords(words)) return [{ where, language, message: `${what} is missing` }];
		const fault = wordsFault(words);
		return fault === undefined ? [] : [{ where, language, message: `${what} ${fault}` }];
	});
	const unknown = Object.keys(byKey)
		.filter((key) => !languageOf.has(key))
		.map((key) => ({ where, message: `${what} has the unknown language "${key}"` }));
	return [...languages, ...unknown];
}
