/** From a passage to blocks, in a document of one language. */
import { m } from '../../i18n/paraglide/messages.js';
import { locales, type Locale } from '../../i18n/locales.ts';
import type { Block } from '../blocks.ts';
import type { Cells } from '../cells.ts';
import { ledgerOf } from '../ledger.ts';
import { name } from '../text.ts';
import { wordingFor } from '../wording.ts';
import { wordsFor, type Passage, type PassageWords } from './passage.ts';
import { offersOf } from './offers.ts';
import { faultsIn, runsFor, type Figures, type TextFault } from './runs.ts';

/** What stands in a document in the words of the desk, beginning with its heading. */
export function passageBlocks(passage: Passage, cells: Cells, locale: Locale): Block[] {
	const words = wordsFor(passage, locale);
	const figures = figuresFor(cells, words.locale);
	const foreign = words.locale === locale ? {} : { locale: words.locale };
	const blocks = [
		...headingOf(passage.id, words, figures).map((block): Block => ({ ...block, ...foreign })),
		...textBlocks(words.text, figures).map((block): Block => ({ ...block, ...foreign }))
	];
	return blocks.length === 0 ? [] : [...blocks, ...languageNote(passage, words.locale, locale)];
}

/** What is wrong with it, in each of its languages. */
export function passageFaults(
	passage: Passage,
	cells: Cells
): { locale: Locale; faults: TextFault[] }[] {
	const written: [Locale, PassageWords][] = [[passage.locale, passage], ...translationsOf(passage)];
	return written.flatMap(([locale, { heading, text }]) => {
		const figures = figuresFor(cells, locale);
		const faults = [...faultsIn(heading, figures), ...faultsIn(text, figures)];
		return faults.length === 0 ? [] : [{ locale, faults }];
	});
}

function translationsOf({ translations }: Passage): [Locale, PassageWords][] {
	return locales.flatMap((locale): [Locale, PassageWords][] => {
		const words = translations[locale];
		return words === undefined ? [] : [[locale, words]];
	});
}

/** Where the figures of words in a language come from. */
export function figuresFor(cells: Cells, locale: Locale): Figures {
	return { ledger: ledgerOf(cells, wordingFor(locale)), offers: offersOf(cells) };
}

function headingOf(id: string, { heading }: PassageWords, figures: Figures) {
	const text = heading.trim();
	if (text === '') return [];
	return [
		{ kind: 'heading', level: 2, id: `passage-${id}`, text: runsFor(text, figures) } as const
	];
}

/** Paragraphs and lists. */
export function textBlocks(text: string, figures: Figures): (ParagraphOfDesk | ListOfDesk)[] {
	return text
		.replaceAll('\r\n', '\n')
		.split(/\n\s*\n/u)
		.flatMap((part) => stretches(part.split('\n')))
		.map(({ list, lines }) =>
			list
				? { kind: 'list', ordered: false, items: lines.map((line) => runsFor(line, figures)) }
				: { kind: 'paragraph', text: runsFor(lines.join('\n'), figures) }
		);
}

type ParagraphOfDesk = Extract<Block, { kind: 'paragraph' }>;
type ListOfDesk = Extract<Block, { kind: 'list' }>;

interface Stretch {
	list: boolean;
	lines: string[];
}

/** Lines of one kind that stand together. */
function stretches(lines: readonly string[]): Stretch[] {
	const all: Stretch[] = [];
	for (const line of lines.map((each) => each.trim()).filter((each) => each !== '')) {
		const item = /^[-–•]\s+(?<words>.+)$/u.exec(line)?.groups?.['words'];
		const last = all.at(-1);
		if (last !== undefined && last.list === (item !== undefined)) last.lines.push(item ?? line);
		else all.push({ list: item !== undefined, lines: [item ?? line] });
	}
	return all;
}

/** That the words are in another language, or a working translation. */
function languageNote({ locale: original }: Passage, shown: Locale, locale: Locale): Block[] {
	if (original === locale) return [];
	const language = wordingFor(locale).language(original);
	const text =
		shown === original
			? m.brief_original_language({ language }, { locale })
			: m.brief_working_translation({ language }, { locale });
	return [{ kind: 'paragraph', text: name(text) }];
}
