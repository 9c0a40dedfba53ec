/** Texts of a Word document, each part of them with its language and its direction. */
import { NoBreakHyphen, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import { plain, runsOf, type Run, type Text } from '../../brief/text.ts';
import { direction } from '../../i18n/locales.ts';
import type { Locale } from '../../i18n/locales.ts';
import { scriptOf, scriptRuns, type Script, type ScriptRun } from '../../i18n/scripts.ts';
import { languageOf, languageOfScript } from './word-languages.ts';
import { xmlText } from './xml-text.ts';

export type ParagraphOptions = Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'>;

/** The direction of a paragraph. */
export function script(locale: Locale): { bidirectional: boolean } {
	return { bidirectional: direction(locale) === 'rtl' };
}

/** A run in the document's own language and direction. */
export function run(options: IRunOptions, locale: Locale): TextRun {
	return new TextRun({
		...options,
		language: languageOf(locale),
		...(direction(locale) === 'rtl' ? { rightToLeft: true } : {})
	});
}

/** One paragraph; line breaks in the text stay line breaks. */
export function paragraph(text: Text, locale: Locale, options: ParagraphOptions = {}): Paragraph {
	return new Paragraph({ ...options, ...script(locale), children: textRuns(text, locale) });
}

/** Words of another script inside a sentence are runs of their own: a name in Arabic text stays in order. */
export function textRuns(text: Text, locale: Locale): TextRun[] {
	const parts: ScriptRun[] = [];
	for (const part of runsOf(text).flatMap((each) => partsOf(each, scriptOf(locale)))) {
		const last = parts.at(-1);
		if (last?.script === part.script) last.text += part.text;
		else parts.push({ ...part });
	}
	return parts.flatMap((part) => linesOf(part, locale));
}

/** A name without a letter of the sentence's own script is one piece, with its signs. */
function partsOf(each: Run, own: Script): ScriptRun[] {
	const text = xmlText(plain(each));
	const parts = scriptRuns(text, own);
	if (typeof each === 'string' || !('name' in each)) return parts;
	const scripts = new Set(
		parts.filter((part) => /\p{L}/u.test(part.text)).map((part) => part.script)
	);
	const [only] = scripts;
	return scripts.size === 1 && only !== undefined ? [{ text, script: only }] : parts;
}

function linesOf(part: ScriptRun, locale: Locale): TextRun[] {
	const own = part.script === scriptOf(locale);
	return part.text.split('\n').map((line, index) => {
		const options = { children: wordsOf(line), ...(index === 0 ? {} : { break: 1 }) };
		if (own) return run(options, locale);
		return new TextRun({
			...options,
			language: languageOfScript(part.script),
			...(part.script === 'arabic' ? { rightToLeft: true } : {})
		});
	});
}

/** Few fonts have the hyphen that does not break; Word has an element for it. */
function wordsOf(line: string): (string | NoBreakHyphen)[] {
	return line
		.split('\u2011')
		.flatMap((words, index) => (index === 0 ? [words] : [new NoBreakHyphen(), words]));
}
