import { randomBytes } from 'node:crypto';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'content-disposition';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerColumns } from '../../src/lib/downloads/columns.ts';
import { csvRows } from '../../src/lib/downloads/csv.ts';
import { contentDisposition } from '../../src/lib/server/downloads/files.ts';
import { streamed } from '../../src/lib/server/downloads/stream.ts';
import { specify } from '../../src/lib/questionnaire/engine/index.ts';
import { everyKind } from '../support/every-kind.ts';
import { shippedQuestionnaire } from '../support/shipped.ts';

function read(csv: string): string[][] {
	return parseCsv(csv);
}

describe('rows as CSV', () => {
	it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t1', '\r1', '  =1', '\u200b=1', '\uFEFF=1', '＝1'])(
		'put an apostrophe before %j',
		(text) => {
			expect(read(csvRows([['a', text]]))).toEqual([['a', `'${text}`]]);
		}
	);

	it.each(['a;=1', 'a\n=1', 'a\t+1', 'a;-1', 'a\r\n @b'])(
		'put one inside %j, where some spreadsheets would cut it',
		(text) => {
			const [[cell = ''] = []] = read(csvRows([[text]]));
			expect(cell).toMatch(/'[=+\-@]/);
			expect(cell.replace("'", '')).toBe(text);
		}
	);

	it('leave numbers, negative ones too, and lists of words as they are', () => {
		const row = [-5, 1.5, true, null, '', 'a - b', '5-6', 'first\n- second', "it's", 'a;b'];
		expect(read(csvRows([row]))).toEqual([
			['-5', '1.5', 'true', '', '', 'a - b', '5-6', 'first\n- second', "it's", 'a;b']
		]);
	});

	it('end each row as RFC 4180 says, and quote what needs it', () => {
		expect(csvRows([['a,b', 'c"d', 'e\nf'], ['g']])).toBe('"a,b","c""d","e\nf"\r\ng\r\n');
		expect(csvRows([])).toBe('');
	});

	it('give every text back, but for apostrophes put in and characters that there are not', () => {
		const text = fc.string({ unit: 'binary' });
		const row = fc.array(fc.oneof(text, fc.constant('=;\n+"')), { minLength: 2, maxLength: 5 });
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
				const width = Math.max(...rows.map(({ length }) => length));
				const even = rows.map((cells) => [...cells, ...Array(width - cells.length).fill('')]);
				const plain = (cell: string) =>
					cell.replaceAll("'", '').replaceAll('\0', '').toWellFormed();
				expect(read(csvRows(even)).map((cells) => cells.map(plain))).toEqual(
					even.map((cells) => cells.map(plain))
				);
			})
		);
	});
});

describe('columns', () => {
	it.each([
		['every kind', everyKind],
		['cto-priorities', shippedQuestionnaire('cto-priorities')],
		['industry-priorities', shippedQuestionnaire('industry-priorities')]
	])('of %s have names that no other has', (_, definition) => {
		const names = answerColumns(specify(definition), ['region', 'consent']).map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(names).not.toContain('region');
		expect(names).not.toContain('consent');
	});
});

describe('names of files', () => {
	const parts = { date: '2026-11-21', narrowed: false };

	it('keep the letters of every language, with a plain one for old programs', () => {
		const header = contentDisposition('responses.csv', {
			...parts,
			consultation: 'الأولويات 2027'
		});
		expect(header).toMatch(/^[\x20-\x7e]+$/);
		expect(header).toContain('filename=responses-2026-11-21.csv');
		expect(parse(header).parameters['filename']).toBe('responses-الأولويات-2027-2026-11-21.csv');
	});

	it('lead to no other folder, and stay short', () => {
		const header = contentDisposition('figures.json', {
			date: '2026-11-21',
			narrowed: true,
			consultation: `../..\\"a"\r\n:${'x'.repeat(300)}`
		});
		const { filename = '' } = parse(header).parameters;
		expect(filename).toMatch(/^figures-[^\\/"\r\n:]+-2026-11-21-part\.json$/);
		expect(filename.length).toBeLessThan(120);
	});
});

describe('a file on its way', () => {
	const head = { contentType: 'text/csv', contentDisposition: 'attachment' };
	const failed = vi.fn<(error: unknown) => void>();

	async function* endless(log: { made: number; ended: boolean }): AsyncGenerator<string> {
		try {
			for (;;) {
				log.made += 1;
				// What shrinks to nothing would be taken for a long time.
				yield randomBytes(60_000).toString('base64');
			}
		} finally {
			log.ended = true;
		}
	}

	it.each(['', 'gzip', 'gzip, br'])('is made no faster than it is taken (%s)', async (accepted) => {
		const log = { made: 0, ended: false };
		const { body } = streamed({ ...head, pieces: endless(log) }, { accepted, failed });
		const reader = body!.getReader();
		await reader.read();
		await new Promise((resolve) => setTimeout(resolve, 100));
		const before = log.made;
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(log.made).toBe(before);
		await reader.cancel();
	});

	it.each(['', 'gzip', 'br'])(
		'is no longer made when its reader goes away (%s)',
		async (accepted) => {
			const log = { made: 0, ended: false };
			const { body } = streamed({ ...head, pieces: endless(log) }, { accepted, failed });
			const reader = body!.getReader();
			await reader.read();
			await reader.cancel();
			await vi.waitFor(() => expect(log.ended).toBe(true));
		}
	);

	it.each(['', 'gzip', 'br'])('breaks off where a piece can not be made (%s)', async (accepted) => {
		async function* broken(): AsyncGenerator<string> {
			yield 'first';
			throw new Error('no more');
		}
		const { body } = streamed({ ...head, pieces: broken() }, { accepted, failed });
		await expect(new Response(body).arrayBuffer()).rejects.toThrow('no more');
		expect(failed).toHaveBeenCalledOnce();
	});

	it('says what it is, and that nobody may keep it or take it for something else', async () => {
		async function* whole(): AsyncGenerator<string> {
			yield 'é';
			yield '=';
		}
		const response = streamed({ ...head, pieces: whole() }, { accepted: '', failed });
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'content-type': 'text/csv',
			'content-disposition': 'attachment',
			'cache-control': 'private, no-store',
			'x-content-type-options': 'nosniff'
		});
		expect(await response.text()).toBe('é=');
	});
});
