/** Which parts of a text are in another script than their surroundings: names, abbreviations. */
import type { Locale } from './locales.ts';

export type Script = 'arabic' | 'han' | 'cyrillic' | 'latin';

export interface ScriptRun {
	text: string;
	script: Script;
}

export function scriptOf(locale: Locale): Script {
	if (locale === 'ar') return 'arabic';
	if (locale === 'zh') return 'han';
	return locale === 'ru' ? 'cyrillic' : 'latin';
}

/** Hold a word together, as in "IMT-2020". */
const joins = /[-\u2010\u2011./_&+'’]/u;
const digit = /\p{N}/u;
const mark = /\p{M}/u;

/**
 * The text in parts of one script each. Digits belong to the word they are part of ("5G"); what stands
 * between two words of one script belongs to them; everything else is the surroundings'.
 */
export function scriptRuns(text: string, surroundings: Script): ScriptRun[] {
	const letters = Array.from(text);
	const scripts = letters.map(scriptOfLetter);
	keepWordsTogether(letters, scripts);
	fillBetween(scripts, surroundings);
	const runs: ScriptRun[] = [];
	letters.forEach((letter, index) => {
		const script = scripts[index] ?? surroundings;
		const last = runs.at(-1);
		if (last?.script === script) last.text += letter;
		else runs.push({ text: letter, script });
	});
	return runs;
}

function scriptOfLetter(letter: string): Script | undefined {
	if (!/\p{L}/u.test(letter)) return undefined;
	if (/\p{Script=Arabic}/u.test(letter)) return 'arabic';
	if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) return 'han';
	return /\p{Script=Cyrillic}/u.test(letter) ? 'cyrillic' : 'latin';
}

function keepWordsTogether(letters: readonly string[], scripts: (Script | undefined)[]): void {
	const isPart = (index: number) => {
		const letter = letters[index] ?? '';
		return digit.test(letter) || scripts[index] !== undefined;
	};
	letters.forEach((letter, index) => {
		if (scripts[index] !== undefined || index === 0) return;
		const follows = digit.test(letter) || mark.test(letter);
		const joined = joins.test(letter) && isPart(index + 1);
		if (follows || joined) scripts[index] = scripts[index - 1];
	});
	for (let index = letters.length - 2; index >= 0; index -= 1) {
		if (scripts[index] === undefined && digit.test(letters[index] ?? '')) {
			scripts[index] = scripts[index + 1];
		}
	}
}

function fillBetween(scripts: (Script | undefined)[], surroundings: Script): void {
	let last: Script = surroundings;
	let gap = 0;
	scripts.forEach((script, index) => {
		if (script === undefined) {
			gap += 1;
			return;
		}
		scripts.fill(script === last ? script : surroundings, index - gap, index);
		last = script;
		gap = 0;
	});
}
