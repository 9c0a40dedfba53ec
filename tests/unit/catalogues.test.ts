import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import {
	inputsOf,
	pluralCasesOf,
	readCatalogue,
	roomsOf,
	textsOf,
	type Message
} from '../support/catalogues.ts';
import { projectRoot } from '../support/project-root.ts';

/** Keys put together when the page is made: `m[`problem_${code}`]`. */
const dynamicPrefixes = ['problem_'];

/** Messages that rightly read the same as in English. */
const sameInEnglish: Partial<Record<Locale, readonly string[]>> = {
	fr: [
		'accounts_navigation_administration',
		'brief_column_base',
		'brief_column_question',
		'brief_region_europe',
		'common_notice_information',
		'common_notice_warning',
		'desk_passage',
		'desk_region_europe',
		'documents_brief_version',
		'documents_column_consultation',
		'documents_column_date',
		'documents_contact',
		'documents_contribution',
		'documents_contribution_introduction',
		'documents_figure',
		'documents_original',
		'documents_purpose_information',
		'documents_questions',
		'documents_source',
		'documents_view',
		'explorer_quartiles',
		'mail_label_consultation',
		'priorities_method_borda',
		'priorities_method_copeland',
		'priorities_method_kemeny',
		'priorities_method_schulze',
		'reading_versions',
		'responses_pages',
		'statements_codes'
	],
	es: [
		'brief_column_base',
		'common_error_prefix',
		'common_error_status',
		'documents_original',
		'priorities_method_borda',
		'priorities_method_copeland',
		'priorities_method_kemeny',
		'priorities_method_schulze'
	]
};

/** Written alike in every language. */
const names = /\b(?:Prelude|UTC|SHA-256)\b/g;

const scripts: Partial<Record<Locale, RegExp>> = {
	ar: /\p{Script=Arabic}/gu,
	zh: /\p{Script=Han}/gu,
	ru: /\p{Script=Cyrillic}/gu
};
/** A Chinese character says as much as several letters. */
const lettersPerCharacter: Partial<Record<Locale, number>> = { zh: 3 };

const rooms = roomsOf('en');
const translations = locales.filter((locale) => locale !== 'en');

describe.each(translations)('the catalogue in %s', (locale) => {
	it('has the rooms English has', () => {
		expect(roomsOf(locale)).toEqual(rooms);
	});

	it.each(rooms)('has the keys of English in %s, in the same order', (room) => {
		expect(Object.keys(readCatalogue(locale, room))).toEqual(
			Object.keys(readCatalogue('en', room))
		);
	});

	it.each(rooms)('asks for what English asks for in %s', (room) => {
		const english = readCatalogue('en', room);
		for (const [key, message] of Object.entries(readCatalogue(locale, room))) {
			expect(inputsOf(message), key).toEqual(inputsOf(english[key] ?? ''));
		}
	});

	it('leaves nothing in English but what reads the same', () => {
		const untranslated = rooms.flatMap((room) => {
			const english = readCatalogue('en', room);
			return keysWhere(locale, room, (message, key) => {
				const original = new Set(textsOf(english[key] ?? '').filter(hasWords));
				return textsOf(message).some((text) => original.has(text));
			});
		});
		expect(untranslated.sort()).toEqual([...(sameInEnglish[locale] ?? [])].sort());
	});
});

describe.each(locales)('every message in %s', (locale) => {
	it.each(rooms)('says something in %s', (room) => {
		const isEmpty = (message: Message) =>
			textsOf(message).length === 0 || textsOf(message).some((text) => text.trim() === '');
		expect(keysWhere(locale, room, isEmpty)).toEqual([]);
	});

	it.each(rooms)('has a case for every plural of the language in %s', (room) => {
		const wanted = pluralsOfCounts(locale);
		const incomplete = keysWhere(locale, room, (message) =>
			Object.values(pluralCasesOf(message)).some((cases) => {
				const missing = wanted.filter((plural) => !cases.includes(plural));
				return missing.length > (cases.includes('*') ? 1 : 0);
			})
		);
		expect(incomplete).toEqual([]);
	});
});

describe.each(Object.entries(scripts))('every message in %s', (name, script) => {
	it.each(rooms)('is written in the script of the language in %s', (room) => {
		const locale = name as Locale;
		const foreign = keysWhere(locale, room, (message) =>
			textsOf(message)
				.filter(hasWords)
				.some((text) => {
					const own = count(text, script) * (lettersPerCharacter[locale] ?? 1);
					return own < count(wordsOf(text), /\p{Script=Latin}/gu);
				})
		);
		expect(foreign).toEqual([]);
	});
});

describe('the catalogues together', () => {
	const keys = rooms.flatMap((room) => Object.keys(readCatalogue('en', room)));

	it('hold each key once', () => {
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});

	it('are compiled from every room file', () => {
		const settings = readFileSync(
			path.join(projectRoot, 'src/lib/i18n/project.inlang/settings.json'),
			'utf8'
		);
		for (const room of rooms) expect(settings).toContain(`./messages/{locale}/${room}.json`);
	});

	it('hold no key that nothing uses', () => {
		const used = new Set(
			sources().flatMap((source) =>
				[...source.matchAll(/(?:\.|['"`])([a-z][a-z0-9_]*)\b/g)].map((match) => match[1])
			)
		);
		const unused = keys.filter(
			(key) => !used.has(key) && !dynamicPrefixes.some((prefix) => key.startsWith(prefix))
		);
		expect(unused).toEqual([]);
	});
});

function keysWhere(
	locale: Locale,
	room: string,
	condition: (message: Message, key: string) => boolean
): string[] {
	return Object.entries(readCatalogue(locale, room))
		.filter(([key, message]) => condition(message, key))
		.map(([key]) => key);
}

function sources(): string[] {
	return globSync('src/**/*.{ts,svelte}', { cwd: projectRoot })
		.filter((file) => !file.includes(`i18n${path.sep}paraglide`))
		.map((file) => readFileSync(path.join(projectRoot, file), 'utf8'));
}

/** A text without its placeholders and names. */
function wordsOf(text: string): string {
	return text.replace(/\{[^}]*\}/g, '').replace(names, '');
}

function hasWords(text: string): boolean {
	return /\p{L}{2}/u.test(wordsOf(text));
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** The plural categories that whole numbers up to 200 take in a language. */
function pluralsOfCounts(locale: Locale): string[] {
	const rules = new Intl.PluralRules(locale);
	return [...new Set(Array.from({ length: 201 }, (_, number) => rules.select(number)))];
}
