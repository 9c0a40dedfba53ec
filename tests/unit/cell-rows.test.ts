import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { cellDictionary, cellHeads, cellRows, placeOf } from '../../src/lib/brief/cell-rows.ts';
import { address, cellsOf } from '../../src/lib/brief/cells.ts';
import { csvRows } from '../../src/lib/downloads/csv.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { figuresOf } from '../support/brief-of.ts';
import { hostileTexts } from '../support/hostile.ts';
import { listed, response } from '../support/rollup-fixtures.ts';

const list = Array.from({ length: 16 }, (_, place) => listed(`R${place}`, 'Africa'));
const responses = list.slice(0, 15).map(({ id }, index) =>
	response(id, {
		priority_topics: [['ai'], ['ai', 'iot'], ['iot', 'cybersecurity']][index % 3] ?? [],
		gap_voluntary: 1 + (index % 2),
		secretariat: ['yes', 'yes', 'no', 'planned'][index % 4] ?? 'yes',
		consent: 'country'
	})
);
const figures = figuresOf(responses, list);

function read(locale: (typeof locales)[number]): Record<string, string>[] {
	return parse(csvRows([cellHeads, ...cellRows(figures, locale)]), { columns: true });
}

describe('the file of every figure', () => {
	it.each(locales)(
		'in %s has each cell once, with its value or the word that it is withheld',
		(locale) => {
			const rows = read(locale);
			const cells = cellsOf(figures);
			expect(rows.map((row) => row['address'])).toEqual([...cells.keys()]);
			for (const row of rows) {
				const told = cells.get(row['address'] ?? '');
				expect(row['withheld']).toBe(told === 'withheld' ? '1' : '0');
				expect(row['value']).toBe(told === 'withheld' ? '' : String(told));
			}
			expect(rows.some((row) => row['withheld'] === '1')).toBe(true);
		}
	);

	it('names of each figure the cell that documents divide it by', () => {
		const rows = read('en');
		const counted = rows.find(({ measure, option }) => measure === 'count' && option === 'ai');
		expect(counted).toMatchObject({
			subject: 'question',
			question: 'priority_topics',
			base: '15',
			base_address: 'question/priority_topics/answered'
		});
		expect(counted?.['label']).toBe('Title of priority_topics – ai');
		const submitted = rows.find(({ address }) => address === 'coverage/region/Africa/submitted');
		expect(submitted).toMatchObject({ region: 'Africa', label: 'Africa', base: '16', value: '16' });
		const cells = cellsOf(figures);
		for (const row of rows) {
			if (row['base_address'] !== '') expect(cells.has(row['base_address'] ?? '')).toBe(true);
		}
	});

	it.each(locales)('in %s says what each column and each measure is', (locale) => {
		const dictionary = cellDictionary(locale);
		expect(dictionary.map(([column]) => column)).toEqual([...cellHeads]);
		for (const [, holds] of dictionary) expect(String(holds)).not.toBe('');
		const options = String(dictionary.find(([column]) => column === 'measure')?.[2]);
		for (const row of read(locale)) expect(options).toContain(`${row['measure'] ?? ''} = `);
	});
});

describe('an address', () => {
	it('comes apart into what it was made of, whatever that holds', () => {
		for (const text of hostileTexts) {
			const at = address('question', text, 'row', text, 'option', text, 'count');
			expect(placeOf(at)).toEqual({
				subject: 'question',
				question: text,
				row: text,
				option: text,
				measure: 'count'
			});
		}
	});
});
