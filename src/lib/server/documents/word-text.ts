/** Texts of a Word document, each with its language and its direction. */
import { Paragraph, TextRun } from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import { plain, type Text } from '../../brief/text.ts';
import { direction } from '../../i18n/locales.ts';
import type { Locale } from '../../i18n/locales.ts';
import { languageOf } from './word-styles.ts';
import { xmlText } from './xml-text.ts';

/** The direction of a paragraph. */
export function script(locale: Locale): { bidirectional: boolean } {
	return { bidirectional: direction(locale) === 'rtl' };
}

/** A run in the language's direction. */
export function run(options: IRunOptions, locale: Locale): TextRun {
	return new TextRun({
		...options,
		language: languageOf(locale),
		...(direction(locale) === 'rtl' ? { rightToLeft: true } : {})
	});
}

/** One paragraph; line breaks in the text stay line breaks. */
export function paragraph(
	text: Text,
	locale: Locale,
	options: Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'> = {}
): Paragraph {
	const lines = xmlText(plain(text)).split('\n');
	return new Paragraph({
		...options,
		...script(locale),
		children: lines.map((line, index) =>
			run(index === 0 ? { text: line } : { text: line, break: 1 }, locale)
		)
	});
}
