/** Heads of letters and covers, and questions to be answered by hand. */
import { AlignmentType, BorderStyle, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Paragraph } from 'docx';
import type {
	BlankAnswer,
	BlankQuestionBlock,
	CoverBlock,
	LetterHeadBlock
} from '../../brief/blocks.ts';
import { joined, name, plain, type Text } from '../../brief/text.ts';
import type { Locale } from '../../i18n/locales.ts';
import { DescribedTable } from './word-described-table.ts';
import type { Surroundings } from './word-surroundings.ts';
import { styleNames } from './word-styles.ts';
import { noBorders, tableFrame } from './word-tables.ts';
import { paragraph } from './word-text.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '4B5965' };
const dotted = { style: BorderStyle.DOTTED, size: 4, color: '4B5965' };
/** To be marked with a cross; and with room for a number. */
const box = name('☐');
const wideBox = name('[    ]');

export function letterHead(
	block: LetterHeadBlock,
	surroundings: Surroundings
): (Paragraph | Table)[] {
	const { locale } = surroundings;
	const writer = block.organization.map((text) => strong(text, locale));
	const details = block.details.map(({ label, value }) =>
		paragraph(labelled(label, value), locale)
	);
	const addressees = [
		paragraph(block.to.label, locale),
		...block.to.items.map((item) => paragraph(joined(['– ', item]), locale))
	];
	return [
		columns(
			[
				[writer, [paragraph(block.dated, locale, { alignment: AlignmentType.END })]],
				[details, addressees]
			],
			surroundings
		),
		paragraph('', locale),
		strong(joined([block.subject.label, ' ', block.subject.text]), locale)
	];
}

export function cover(block: CoverBlock, surroundings: Surroundings): (Paragraph | Table)[] {
	const { locale } = surroundings;
	const marks = block.marks.map((text) =>
		paragraph(text, locale, { style: styleNames.columnHeader, alignment: AlignmentType.END })
	);
	const { textWidth } = surroundings;
	const label = Math.floor(textWidth / 6);
	return [
		columns([[block.organization.map((text) => strong(text, locale)), marks]], surroundings),
		new Table({
			...tableFrame(locale, textWidth),
			columnWidths: [label, textWidth - label],
			borders: { ...noBorders, top: line, bottom: line, insideHorizontal: line },
			rows: [
				new TableRow({
					children: [
						new TableCell({
							columnSpan: 2,
							children: [
								paragraph(block.type, locale, {
									style: styleNames.columnHeader,
									alignment: AlignmentType.CENTER
								})
							]
						})
					]
				}),
				...rowsOf(block).map(
					(row) =>
						new TableRow({
							cantSplit: true,
							children: [
								cell([paragraph(row.label, locale, { style: styleNames.columnHeader })], label),
								cell(
									[
										paragraph(row.value, locale, { style: styleNames.cell }),
										...(row.beside !== undefined
											? [paragraph(row.beside, locale, { style: styleNames.cell })]
											: [])
									],
									textWidth - label
								)
							]
						})
				)
			]
		}),
		paragraph('', locale)
	];
}

/** The abstract is the last of them. */
function rowsOf({ rows, abstract }: CoverBlock): CoverBlock['rows'] {
	return [...rows, { label: abstract.label, value: abstract.text }];
}

export function blankQuestion(
	block: BlankQuestionBlock,
	surroundings: Surroundings
): (Paragraph | Table)[] {
	const { locale } = surroundings;
	const number = block.number === '' ? [] : [block.number, '. '];
	const title = joined([...number, block.title, ...(block.required ? [' *'] : [])]);
	return [
		paragraph(title, locale, { style: styleNames.question, keepNext: true }),
		...block.instructions.map((text) =>
			paragraph(text, locale, { style: styleNames.base, keepNext: true })
		),
		...byHand(block, surroundings)
	];
}

function byHand({ answer, title }: BlankQuestionBlock, surroundings: Surroundings) {
	const { locale } = surroundings;
	switch (answer.kind) {
		case 'lines':
			return Array.from({ length: answer.lines }, () => ruled(locale));
		case 'choices':
			return answer.options.flatMap(({ text, line: asksWords }) => [
				paragraph(joined([box, ' ', text]), locale, { style: styleNames.cell }),
				...(asksWords ? [ruled(locale)] : [])
			]);
		case 'places':
			return answer.options.map((text) =>
				paragraph(joined([wideBox, ' ', text]), locale, { style: styleNames.cell })
			);
		case 'grid':
			return [grid(answer, title, surroundings), paragraph('', locale, { style: styleNames.cell })];
	}
}

function grid(
	{ columns: heads, rows, cells }: Extract<BlankAnswer, { kind: 'grid' }>,
	title: Text,
	{ locale, textWidth }: Surroundings
): Table {
	const first = Math.floor(textWidth / 3);
	const other = Math.floor((textWidth - first) / Math.max(1, heads.length));
	const centred = { style: styleNames.cell, alignment: AlignmentType.CENTER };
	const head = ['', ...heads].map((text, place) =>
		cell(
			[paragraph(text, locale, { ...centred, style: styleNames.narrowHeader })],
			place === 0 ? first : other
		)
	);
	const table = {
		...tableFrame(locale, textWidth),
		columnWidths: [first, ...heads.map(() => other)],
		borders: {
			top: line,
			bottom: line,
			left: line,
			right: line,
			insideHorizontal: line,
			insideVertical: line
		},
		rows: [
			new TableRow({ tableHeader: true, cantSplit: true, children: head }),
			...rows.map(
				(text) =>
					new TableRow({
						cantSplit: true,
						children: [
							cell([paragraph(text, locale, { style: styleNames.cell })], first),
							...heads.map(() =>
								cell([paragraph(cells === 'box' ? box : '', locale, centred)], other)
							)
						]
					})
			)
		]
	};
	const words = { title: plain(title), description: heads.map(plain).join('; ') };
	return new DescribedTable(table, words);
}

function strong(text: Text, locale: Locale): Paragraph {
	return paragraph(text, locale, { style: styleNames.columnHeader });
}

/** What is to be filled in is dotted. */
function labelled(label: Text, value: Text): Text {
	return joined([label, ' ', value === '' ? '…………………………' : value]);
}

/** A line to write on. */
function ruled(locale: Locale): Paragraph {
	return paragraph('', locale, { style: styleNames.question, border: { bottom: dotted } });
}

/** Rows of two columns, without rules. */
function columns(
	rows: readonly [Paragraph[], Paragraph[]][],
	{ locale, textWidth }: Surroundings
): Table {
	const first = Math.floor(textWidth / 2);
	return new Table({
		...tableFrame(locale, textWidth),
		columnWidths: [first, textWidth - first],
		borders: noBorders,
		rows: rows.map(
			([one, other]) =>
				new TableRow({ children: [cell(one, first), cell(other, textWidth - first)] })
		)
	});
}

function cell(children: readonly Paragraph[], width: number): TableCell {
	return new TableCell({ width: { size: width, type: WidthType.DXA }, children });
}
