/** The look of a Word document: named styles, so that a bureau can go on editing. */
import { AlignmentType, BorderStyle, LineRuleType, ShadingType } from 'docx';
import type { IBaseParagraphStyleOptions, IRunStylePropertiesOptions, IStylesOptions } from 'docx';
import type { Locale } from '../../i18n/locales.ts';
import { languageOf } from './word-languages.ts';
import { numberings } from './word-numbering.ts';

/** Fonts that office suites bring along; another is substituted where one is missing. */
const bodyFont = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Arial' };
const hashFont = { ascii: 'Consolas', hAnsi: 'Consolas', eastAsia: 'Consolas', cs: 'Consolas' };

const accent = '00566B';
const muted = '4B5965';
const bar = { style: BorderStyle.SINGLE, size: 24, color: '7A4900', space: 6 };
const warned = {
	border: { left: bar, right: bar },
	shading: { type: ShadingType.CLEAR, fill: 'F6EDDD' }
};
/** In half points. */
const size = {
	hash: 13,
	narrow: 14,
	small: 18,
	cell: 19,
	text: 22,
	heading2: 24,
	lead: 24,
	heading1: 30,
	title: 37,
	figure: 36
};

/** Lines of a table stand closer than those of a text. */
const inTables = { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO };

/** Ids of the paragraph styles beside Word's own headings. */
export const styleNames = {
	title: 'Title',
	lead: 'Lead',
	caption: 'Caption',
	picture: 'Picture',
	base: 'Base',
	cell: 'TableText',
	columnHeader: 'TableHeader',
	/** Of a table with many columns. */
	narrowHeader: 'TableHeaderNarrow',
	quotation: 'Quote',
	attribution: 'Attribution',
	/** What a quotation answers. */
	asked: 'AskedQuestion',
	/** A question to be answered by hand. */
	question: 'Question',
	warning: 'Warning',
	warningTitle: 'WarningTitle',
	noteTitle: 'NoteTitle',
	figure: 'KeyFigure',
	bullet: 'ListBullet',
	number: 'ListNumber',
	header: 'Header',
	footer: 'Footer',
	hash: 'Hash'
} as const;

/** @param numbered whether headings are */
export function stylesFor(locale: Locale, numbered: boolean): IStylesOptions {
	return {
		default: {
			document: {
				run: { font: bodyFont, size: size.text, language: languageOf(locale) },
				paragraph: {
					spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO },
					alignment: AlignmentType.START
				}
			},
			title: {
				run: { font: bodyFont, size: size.title, bold: true, color: accent },
				paragraph: { spacing: { before: 0, after: 200 }, keepNext: true, keepLines: true },
				next: 'Normal'
			},
			heading1: heading(0, numbered, size.heading1, 360),
			heading2: heading(1, numbered, size.heading2, 240)
		},
		paragraphStyles: [...textStyles, ...tableStyles, ...frameStyles]
	};
}

function heading(
	level: number,
	numbered: boolean,
	fontSize: number,
	before: number
): IBaseParagraphStyleOptions {
	return {
		run: { font: bodyFont, size: fontSize, bold: true, color: accent },
		paragraph: {
			spacing: { before, after: 120 },
			keepNext: true,
			keepLines: true,
			outlineLevel: level,
			...(numbered ? { numbering: { reference: numberings.headings, level } } : {})
		},
		next: 'Normal'
	};
}

const textStyles = [
	style(styleNames.lead, 'Lead', { size: size.lead }, { spacing: { after: 160 } }),
	style(
		styleNames.quotation,
		'Quote',
		{},
		{ spacing: { before: 60, after: 40 }, indent: { start: 360, end: 360 }, keepNext: true }
	),
	style(styleNames.attribution, 'Attribution', { bold: true }, { spacing: { after: 240 } }),
	style(
		styleNames.asked,
		'Asked Question',
		{ size: size.small, color: muted },
		{ spacing: { before: 60, after: 60 }, keepNext: true }
	),
	style(styleNames.warning, 'Warning', {}, { ...warned, spacing: { before: 0, after: 160 } }),
	style(
		styleNames.warningTitle,
		'Warning Title',
		{ bold: true },
		{ ...warned, spacing: { before: 60, after: 0 }, keepNext: true }
	),
	style(
		styleNames.noteTitle,
		'Note Title',
		{ bold: true },
		{ spacing: { before: 120, after: 80 }, keepNext: true }
	),
	style(
		styleNames.bullet,
		'List Bullet',
		{},
		{ spacing: { after: 40 }, numbering: { reference: numberings.bullets, level: 0 } }
	),
	style(styleNames.number, 'List Number', {}, { spacing: { after: 40 } })
];

const tableStyles = [
	style(
		styleNames.caption,
		'caption',
		{ bold: true },
		{ spacing: { before: 200, after: 80 }, keepNext: true, keepLines: true }
	),
	style(styleNames.picture, 'Picture', {}, { spacing: { after: 60 } }),
	style(
		styleNames.base,
		'Base',
		{ size: size.small, color: muted },
		{ spacing: { before: 60, after: 200, line: 240, lineRule: LineRuleType.AUTO } }
	),
	style(styleNames.cell, 'Table Text', { size: size.cell }, { spacing: inTables }),
	style(
		styleNames.columnHeader,
		'Table Header',
		{ size: size.cell, bold: true },
		{ spacing: inTables, keepNext: true }
	),
	style(
		styleNames.narrowHeader,
		'Table Header Narrow',
		{ size: size.narrow, bold: true },
		{ spacing: inTables, keepNext: true }
	),
	style(
		styleNames.figure,
		'Key Figure',
		{ size: size.figure, color: accent },
		{ spacing: { after: 0 } }
	)
];

const frameStyles = [
	style(
		styleNames.header,
		'header',
		{ size: size.small, color: muted },
		{ spacing: { after: 200 } }
	),
	style(styleNames.footer, 'footer', { size: size.small, color: muted }, { spacing: { after: 0 } }),
	style(
		styleNames.hash,
		'Hash',
		{ font: hashFont, size: size.hash, color: muted, noProof: true },
		{ spacing: { after: 0 } }
	)
];

function style(
	id: string,
	name: string,
	run: IRunStylePropertiesOptions,
	paragraph: NonNullable<IBaseParagraphStyleOptions['paragraph']>
) {
	return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}
