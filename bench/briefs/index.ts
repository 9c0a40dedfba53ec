/** Briefs: how long a document takes that nobody has asked for before, and what it costs others. */
import { highestWhile, residentOf } from '../support/resident.ts';
import { kilobytes, printPart, type Figure } from '../support/report.ts';
import { throughChromium, type PrintedPage } from './chromium.ts';
import { charts } from './document.ts';
import { measured, withInstallation, type Installation } from './installation.ts';
import { throughLibreOffice, type Printed } from './libreoffice.ts';
import { timesOf, type Made } from './making.ts';
import { measureMeanwhile } from './meanwhile.ts';
import { pagesIn } from './pages.ts';

const VISITORS = 20;
/** How long the brief is that is measured; another one would be another measurement. */
const PAGES = { least: 11, most: 13 } as const;
const BUDGETS = { word: 500, pdf: 800, page: 100 } as const;
const languages = { en: 'English', ar: 'Arabic', zh: 'Chinese' } as const;

interface Runs {
	ours: number;
	peer: number;
	/** Seconds. */
	load: number;
}

interface Ours {
	word: Made;
	pdf: Made;
	page: Made;
	pages: number;
	/** Of languages that are read in another direction, or set in other fonts. */
	others: Figure[];
	memory: Memory;
}

/** Megabytes of the server. */
interface Memory {
	before: number;
	word: number;
	pdf: number;
	after: number;
}

async function measureOurs(installation: Installation, runs: number): Promise<Ours> {
	const { pid } = installation.server.child;
	if (pid === undefined) throw new Error('The server has no process.');
	const before = await residentOf(pid);
	const word = await timesOf(installation, '/word', 'en', runs);
	const pdf = await timesOf(installation, '/pdf', 'en', runs);
	const page = await timesOf(installation, '', 'en', 3 * runs);
	const others = await inOtherLanguages(installation, runs);
	const highest = (what: '/word' | '/pdf') =>
		highestWhile(() => timesOf(installation, what, 'en', runs), pid);
	return {
		word,
		pdf,
		page,
		pages: await pagesToMeasure(pdf),
		others,
		memory: {
			before,
			word: await highest('/word'),
			pdf: await highest('/pdf'),
			after: await residentOf(pid)
		}
	};
}

async function pagesToMeasure({ bytes }: Made): Promise<number> {
	const pages = await pagesIn(bytes);
	if (pages >= PAGES.least && pages <= PAGES.most) return pages;
	throw new Error(`The brief to measure comes to ${pages} pages, not to about 12.`);
}

async function inOtherLanguages(installation: Installation, runs: number): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const locale of measured) {
		if (locale === 'en') continue;
		for (const [format, file] of [
			['Word', '/word'],
			['PDF', '/pdf']
		] as const) {
			const { then } = await timesOf(installation, file, locale, runs);
			figures.push({ what: `${format} in ${languages[locale]}`, ours: then, unit: 'ms' });
		}
	}
	return figures;
}

async function besideLibreOffice(
	{ word, pdf, page, pages, others, memory }: Ours,
	printed: Printed | string
): Promise<Figure[]> {
	const peer = (value: (of: Printed) => number) =>
		typeof printed === 'string' ? printed : value(printed);
	const peerPages = typeof printed === 'string' ? printed : await pagesIn(printed.pdf);
	return [
		{ what: 'Word', ours: word.then, unit: 'ms', budget: { limit: BUDGETS.word, at: 'most' } },
		{ what: '   the first of a thread', ours: word.first, unit: 'ms' },
		{ what: '   its size', ours: kilobytes(word.bytes.length), unit: 'kB' },
		{
			what: 'PDF',
			ours: pdf.then,
			peer: peer(({ then }) => then),
			unit: 'ms',
			budget: { limit: BUDGETS.pdf, at: 'most' }
		},
		{ what: '   the first', ours: pdf.first, peer: peer(({ first }) => first), unit: 'ms' },
		{ what: '   its pages', ours: pages, peer: peerPages, unit: '' },
		{
			what: '   its size',
			ours: kilobytes(pdf.bytes.length),
			peer: peer((of) => kilobytes(of.pdf.length)),
			unit: 'kB'
		},
		{ what: 'page', ours: page.then, unit: 'ms', budget: { limit: BUDGETS.page, at: 'most' } },
		{ what: '   before compression', ours: kilobytes(page.bytes.length), unit: 'kB' },
		...others,
		{ what: 'memory (RSS) before any document', ours: memory.before, unit: 'MB' },
		{ what: '   highest while Word files are made', ours: memory.word, unit: 'MB' },
		{
			what: '   highest while PDF files are made',
			ours: memory.pdf,
			peer: peer((of) => of.memory),
			unit: 'MB'
		},
		{ what: '   after all of them', ours: memory.after, unit: 'MB' }
	];
}

async function besideChromium(
	{ pdf, pages, memory }: Ours,
	printed: PrintedPage
): Promise<Figure[]> {
	return [
		{ what: 'PDF', ours: pdf.then, peer: printed.whole, unit: 'ms' },
		{ what: '   printing alone', ours: undefined, peer: printed.printing, unit: 'ms' },
		{ what: '   its pages', ours: pages, peer: await pagesIn(printed.pdf), unit: '' },
		{
			what: '   its size',
			ours: kilobytes(pdf.bytes.length),
			peer: kilobytes(printed.pdf.length),
			unit: 'kB'
		},
		{ what: 'memory, highest', ours: memory.pdf, peer: printed.memory, unit: 'MB' }
	];
}

async function measure(installation: Installation, runs: Runs): Promise<string[]> {
	const made = await measureOurs(installation, runs.ours);
	const office = await throughLibreOffice(made.word.bytes, runs.peer);
	const browser = await throughChromium(installation, runs.peer);
	return [
		...printPart(
			{
				name: 'Briefs',
				conditions: `generated figures, ${made.pages} pages, ${charts} charts; until the last byte, medians of documents that nobody has asked for before`,
				peer: 'Word file → PDF by LibreOffice'
			},
			await besideLibreOffice(made, office)
		),
		...printPart(
			{
				name: 'Beside a browser',
				conditions: 'the page of the same brief, opened and printed by a browser that is running',
				peer: 'Chromium'
			},
			await besideChromium(made, browser)
		),
		...printPart(
			{
				name: 'Meanwhile',
				conditions: `${VISITORS} connections open pages of the questionnaire, as fast as they come`,
				peer: 'the server left alone'
			},
			await measureMeanwhile(installation, { warmUp: runs.load / 3, load: runs.load })
		)
	];
}

/** Runs all parts and prints each; answers what missed its budget. */
export async function briefs({ quick }: { quick: boolean }): Promise<string[]> {
	const runs = quick ? { ours: 1, peer: 1, load: 3 } : { ours: 7, peer: 5, load: 15 };
	return withInstallation(VISITORS, (installation) => measure(installation, runs));
}
