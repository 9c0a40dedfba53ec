/** The look of a Word document: named styles, so that a bureau can go on editing. */
import { AlignmentType, LineRuleType } from 'docx';
import type { IStylesOptions } from 'docx';
import type { Locale } from '../../i18n/locales.ts';

/** Proofing languages, as Word names them. */
export const wordLanguages: Readonly<Record<Locale, string>> = {
	en: 'en-GB',
	ar: 'ar-SA',
	zh: 'zh-CN',
	fr: 'fr-FR',
	ru: 'ru-RU',
	es: 'es-ES'
};

/** Word's three slots: Latin and Cyrillic, East Asian, right to left. */
interface RunLanguage {
	value?: string;
	eastAsia?: string;
	bidirectional?: string;
}

export function languageOf(locale: Locale): RunLanguage {
	const name = wordLanguages[locale];
	if (locale === 'ar') return { bidirectional: name };
	return locale === 'zh' ? { eastAsia: name } : { value: name };
}

/** Fonts that office suites bring along; another is substituted where one is missing. */
const bodyFont = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Arial' };

const accent = '00566B';
const muted = '4B5965';
/** In half points. */
const size = { small: 18, text: 22, lead: 26, heading3: 24, heading2: 30, heading1: 40 };

/** Names of the paragraph styles beside Word's own headings. */
export const styleNames = {
	lead: 'Lead',
	caption: 'Caption',
	base: 'Base',
	cell: 'TableText',
	header: 'TableHeader',
	/** Of a table with many columns. */
	narrowHeader: 'TableHeaderNarrow',
	quotation: 'Quote',
	attribution: 'Attribution',
	note: 'Note',
	figure: 'KeyFigure',
	/** A question to be answered by hand. */
	question: 'Question',
	list: 'ListParagraph'
} as const;

export function stylesFor(locale: Locale): IStylesOptions {
	const heading = (fontSize: number, before: number) => ({
		run: { font: bodyFont, size: fontSize, bold: true, color: accent },
		paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true }
	});
	return {
		default: {
			document: {
				run: { font: bodyFont, size: size.text, language: languageOf(locale) },
				paragraph: {
					spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO },
					alignment: AlignmentType.START
				}
			},
			heading1: heading(size.heading1, 0),
			heading2: heading(size.heading2, 360),
			heading3: heading(size.heading3, 240)
		},
		paragraphStyles: [
			style(styleNames.lead, 'Lead', { size: size.lead }, { after: 200 }),
			style(styleNames.caption, 'caption', { bold: true }, { before: 200, after: 80 }, true),
			style(
				styleNames.base,
				'Base',
				{ size: size.small, color: muted },
				{ before: 60, after: 200 }
			),
			style(styleNames.cell, 'Table Text', { size: 20 }, { before: 20, after: 20 }),
			style(styleNames.header, 'Table Header', { size: 20, bold: true }, { before: 20, after: 20 }),
			style(
				styleNames.narrowHeader,
				'Table Header Narrow',
				{ size: 14, bold: true },
				{ before: 20, after: 20 }
			),
			style(styleNames.quotation, 'Quote', {}, { before: 60, after: 40 }, true),
			style(styleNames.attribution, 'Attribution', { bold: true }, { after: 240 }),
			style(styleNames.note, 'Note', {}, { before: 60, after: 60 }),
			style(styleNames.figure, 'Key Figure', { size: 44, color: accent }, { after: 0 }),
			style(styleNames.question, 'Question', { bold: true }, { before: 160, after: 60 }),
			style(styleNames.list, 'List Paragraph', {}, { after: 80 })
		]
	};
}

function style(
	id: string,
	name: string,
	run: { size?: number; bold?: boolean; color?: string },
	spacing: { before?: number; after: number },
	keepNext = false
) {
	return {
		id,
		name,
		basedOn: 'Normal',
		quickFormat: true,
		run,
		paragraph: { spacing, keepNext }
	};
}
