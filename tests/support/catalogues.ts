/** The message catalogues as data: src/lib/i18n/messages/{locale}/{room}.json. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { projectRoot } from './project-root.ts';

interface Variants {
	declarations: string[];
	selectors: string[];
	/** "count=one" or "count=one, kind=draft" to the text of that case. */
	match: Record<string, string>;
}

export type Message = string | Variants[];
export type Catalogue = Record<string, Message>;

const folder = path.join(projectRoot, 'src/lib/i18n/messages');

/** Names of the room files of a language, in order. */
export function roomsOf(locale: Locale): string[] {
	return globSync('*.json', { cwd: path.join(folder, locale) })
		.map((file) => path.basename(file, '.json'))
		.sort();
}

export function readCatalogue(locale: Locale, room: string): Catalogue {
	return JSON.parse(readFileSync(path.join(folder, locale, `${room}.json`), 'utf8'));
}

/** Every text of a message: one, or one for each of its cases. */
export function textsOf(message: Message): string[] {
	if (typeof message === 'string') return [message];
	return message.flatMap((variants) => Object.values(variants.match));
}

/** What a caller must hand over: placeholders and declared inputs, without the message's own locals. */
export function inputsOf(message: Message): string[] {
	const declared = declarationsOf(message);
	const locals = declared.filter(({ kind }) => kind === 'local').map(({ name }) => name);
	const inputs = declared.filter(({ kind }) => kind === 'input').map(({ name }) => name);
	const placeholders = textsOf(message).flatMap((text) =>
		[...text.matchAll(/(?<!\\)\{\s*([\w.]+)\s*\}/g)].map((match) => match[1]!)
	);
	return [...new Set([...inputs, ...placeholders])].filter((name) => !locals.includes(name)).sort();
}

/** The plural cases each text chooses from: `{ count: ['one', 'other'] }`; `*` stands for any other. */
export function pluralCasesOf(message: Message): Record<string, string[]> {
	if (typeof message === 'string') return {};
	const plurals = declarationsOf(message).filter(({ plural }) => plural);
	return Object.fromEntries(
		plurals.map(({ name }) => {
			const conditions = message.flatMap((variants) =>
				Object.keys(variants.match).flatMap((key) => key.split(','))
			);
			const cases = conditions
				.map((condition) => condition.trim().split('='))
				.filter(([selector]) => selector === name)
				.map(([, value]) => value!);
			return [name, [...new Set(cases)]];
		})
	);
}

function declarationsOf(message: Message) {
	if (typeof message === 'string') return [];
	return message
		.flatMap((variants) => variants.declarations)
		.map((declaration) => {
			const [kind, name] = declaration.split(/\s+/);
			return { kind, name: name!, plural: /:\s*plural/.test(declaration) };
		});
}
