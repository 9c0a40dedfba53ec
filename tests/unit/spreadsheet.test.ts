import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '../../src/lib/brief/blocks.ts';
import type { BriefDocument } from '../../src/lib/brief/document.ts';
import { tablesOf } from '../../src/lib/brief/tables.ts';
import { compileMeetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import { name, plain, runsOf } from '../../src/lib/brief/text.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { sheetNames } from '../../src/lib/server/documents/sheet-names.ts';
import { writeSpreadsheet } from '../../src/lib/server/documents/spreadsheet.ts';
import { xmlText } from '../../src/lib/server/documents/xml-text.ts';
import { figuresOf, wordsOf } from '../support/brief-of.ts';
import { hostileTexts } from '../support/hostile.ts';
import { listed, response, subject } from '../support/rollup-fixtures.ts';

const list = Array.from({ length: 16 }, (_, place) => listed(`R${place}`, 'Africa'));
const version = {
	number: 2,
	publishedAt: '2026-11-21T10:00:00.000Z',
	sha256: 'ab'.repeat(32)
};

function brief(locale: Locale): Block[] {
	const responses = list.slice(0, 15).map(({ id }, index) =>
		response(id, {
			priority_topics: [['ai'], ['ai', 'iot'], ['iot', 'cybersecurity']][index % 3] ?? [],
			gap_voluntary: 1 + (index % 2),
			secretariat: ['yes', 'yes', 'no', 'planned'][index % 4] ?? 'yes',
			consent: 'country'
		})
	);
	const about = { ...subject, listed: list, demonstration: true };
	return compileMeetingBrief(figuresOf(responses, list), wordsOf(responses), about, locale);
}

function documentOf(locale: Locale, blocks: readonly Block[] = brief(locale)): BriefDocument {
	const shape = { template: 'meeting-brief', orientation: 'portrait', title: 'Brief' } as const;
	return { ...shape, locale, version, blocks };
}

function partsOf(bytes: Uint8Array): Map<string, string> {
	const files = Object.entries(unzipSync(bytes)).filter(([file]) => /\.(xml|rels)$/.test(file));
	return new Map(files.map(([file, content]) => [file, strFromU8(content)]));
}

/** Rows between head and table: caption, base, origin, hash, an empty one. */
const above = 5;

describe('a spreadsheet of a document', () => {
	it.each(['en', 'ar', 'zh', 'fr', 'ru', 'es'] as const)(
		'in %s has every table on a sheet of its own, its figures as numbers',
		async (locale) => {
			const document = documentOf(locale);
			const tables = tablesOf(document.blocks);
			const sheets = await readSheets(Buffer.from(await writeSpreadsheet(document)));
			expect(sheets).toHaveLength(tables.length);
			tables.forEach((table, place) => {
				const rows = sheets[place]?.data ?? [];
				expect(String(rows[0]?.[0])).toContain(plain(table.caption));
				expect(rows[1]?.[0]).toBe(plain(table.base));
				expect(rows[3]?.[0]).toBe(`SHA-256 ${version.sha256}`);
				expect(rows[above]).toEqual(table.columns.map(({ header }) => plain(header)));
				expect(rows.slice(above + 1)).toEqual(
					table.rows.map((row) =>
						row.map((cell) => {
							const [run, ...others] = runsOf(cell);
							const alone = others.length === 0;
							if (alone && typeof run === 'object' && 'value' in run) return run.value;
							return plain(cell) === '' ? null : plain(cell);
						})
					)
				);
			});
		}
	);

	it('shows shares in per cent, and withheld numbers as their sign', async () => {
		const table: TableBlock = {
			kind: 'table',
			caption: 'Answers',
			columns: [
				{ header: 'Answer', type: 'text' },
				{ header: 'Share', type: 'number' },
				{ header: 'Mean', type: 'number' },
				{ header: 'Count', type: 'number' }
			],
			rows: [
				[
					'Yes',
					{ value: 1 / 3, text: '33%', source: { cell: 'a', base: 'b', as: 'share' } },
					{ value: 3, text: '3.0', source: { cell: 'c' } },
					{ withheld: true, text: '‡', label: 'withheld' }
				]
			],
			base: ''
		};
		const bytes = await writeSpreadsheet(documentOf('en', [table]));
		const [sheet] = await readSheets(Buffer.from(bytes));
		expect(sheet?.data.at(-1)).toEqual(['Yes', 1 / 3, 3, '‡']);
		const styles = partsOf(bytes).get('xl/styles.xml') ?? '';
		expect(styles).toMatch(/numFmtId="9"|formatCode="0%"/);
		expect(styles).toContain('formatCode="0.0"');
	});

	it('keeps the head of each table in sight, and runs from the right in Arabic', async () => {
		const [sheet] = [...partsOf(await writeSpreadsheet(documentOf('ar')))].filter(([file]) =>
			file.startsWith('xl/worksheets/sheet')
		);
		expect(sheet?.[1]).toMatch(/<sheetView[^>]* rightToLeft="1"/);
		expect(sheet?.[1]).toMatch(new RegExp(`<pane[^>]* ySplit="${above + 1}"[^>]* state="frozen"`));
		const english = [...partsOf(await writeSpreadsheet(documentOf('en'))).values()].join('');
		expect(english).not.toContain('rightToLeft="1"');
	});

	it('takes nothing that somebody wrote for a formula or a link', async () => {
		const blocks = hostileTexts.map((text): TableBlock => ({
			kind: 'table',
			caption: name(text),
			columns: [
				{ header: name(text), type: 'text' },
				{ header: name(text), type: 'number' }
			],
			rows: [[name(text), name(text)]],
			base: name(text)
		}));
		const bytes = await writeSpreadsheet(documentOf('en', blocks));
		for (const [file, xml] of partsOf(bytes)) {
			expect(xml, file).not.toMatch(/<f[ >]|<hyperlink|TargetMode="External"|vbaProject|<script/i);
		}
		const sheets = await readSheets(Buffer.from(bytes), { trim: false });
		expect(sheets).toHaveLength(hostileTexts.length);
		hostileTexts.forEach((text, place) => {
			const shown = xmlText(text).slice(0, 32_767).trim();
			expect(String(sheets[place]?.data.at(-1)?.[0] ?? '').trim()).toBe(shown);
		});
	});

	it('opens where there is no table', async () => {
		const sheets = await readSheets(Buffer.from(await writeSpreadsheet(documentOf('en', []))));
		expect(sheets[0]?.data[0]).toEqual(['Brief']);
	});
});

describe('the names of sheets', () => {
	it.each([
		[['a:b/c\\d?e*f[g]h']],
		[["'quoted'", 'quoted', 'QUOTED']],
		[['', '  ', "'"]],
		[['History', 'history']],
		[Array.from({ length: 12 }, () => 'A name that is much longer than thirty-one units')],
		[['😀'.repeat(40), '\ud800\u0000x']],
		[[...hostileTexts]]
	])('are legal and differ for %j', (wanted) => {
		const names = sheetNames(wanted);
		expect(names).toHaveLength(wanted.length);
		for (const sheet of names) {
			expect(sheet.length).toBeGreaterThan(0);
			expect(sheet.length).toBeLessThanOrEqual(31);
			expect(sheet).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$|^history$/iu);
			expect(sheet.isWellFormed()).toBe(true);
		}
		expect(new Set(names.map((sheet) => sheet.toLowerCase())).size).toBe(names.length);
	});
});
