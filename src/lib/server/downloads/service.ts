/** What the desk takes away of the results of a consultation, in the view it is looking at. */
import { dictionary, dictionaryHeads, dictionaryRow } from '../../downloads/dictionary.ts';
import type { Cell } from '../../downloads/columns.ts';
import { crossedHeads, crossedObject } from '../../downloads/cross-tables.ts';
import { figureHeads, figureObject, figureRows } from '../../downloads/figures.ts';
import { findingHeads } from '../../downloads/priorities/rows.ts';
import { responseObject, responseTable } from '../../downloads/responses.ts';
import { statementHeads, statementRow } from '../../downloads/statements.ts';
import type { Locale } from '../../i18n/locales.ts';
import { reportOf } from '../../rollup/report.ts';
import type { TopicPoints } from '../../rollup/types.ts';
import type { ReadView } from '../../rollup/settled-view.ts';
import { isNarrowed, writeView, type View } from '../../rollup/view.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import { Problem } from '../problems.ts';
import { exploreResults, type ExploredQuestion, type Exploration } from '../rollups/explorer.ts';
import { resultsFrame, type ResultsFrame } from '../rollups/frame.ts';
import { contentDisposition, contentType, type DownloadFile } from './files.ts';
import { crossedIn, findingsIn } from './findings.ts';
import { responsesIn } from './responses.ts';
import { statementsIn } from './statements.ts';
import { asCsv, asDocument, asLines, begun, onePage } from './text.ts';

export interface Download {
	contentType: string;
	contentDisposition: string;
	/** Pieces of the file in order; it is whole only when they end without an error. */
	pieces: AsyncGenerator<string>;
}

interface Wanted {
	consultationId: string;
	file: DownloadFile;
	asking: ReadView;
	/** Of names, titles and explanations; codes are the same in all languages. */
	locale: Locale;
}

/**
 * Begins a download and notes down who takes what.
 * @throws Problem forbidden, not_found, invalid_input for a view that there is not: less than was asked
 *   for must not look like all of it
 */
export async function openDownload(
	application: Application,
	actor: Actor,
	{ consultationId, file, asking, locale }: Wanted
): Promise<Download> {
	demand(actor, 'data:download');
	if (asking.faults.length > 0) throw new Problem('invalid_input');
	const { view } = asking;
	const frame = await resultsFrame(application, actor, consultationId);
	const pieces = await begun(await piecesOf(application, actor, { frame, file, view, locale }));
	const now = application.clock();
	await application.database.transaction().execute((transaction) =>
		recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'data.downloaded',
			subject: { kind: 'consultation', id: consultationId },
			details: { file, view: writeView(view).toString() }
		})
	);
	return {
		contentType: contentType(file),
		contentDisposition: contentDisposition(file, {
			consultation: frame.consultation.name[locale],
			date: now.toISOString().slice(0, 'YYYY-MM-DD'.length),
			narrowed: isNarrowed(view.filter) && !file.startsWith('dictionary')
		}),
		pieces
	};
}

interface Piecewise {
	frame: ResultsFrame;
	file: DownloadFile;
	view: View;
	locale: Locale;
}

async function piecesOf(
	application: Application,
	actor: Actor,
	{ frame, file, view, locale }: Piecewise
): Promise<AsyncGenerator<string, void>> {
	const table = responseTable(frame.specifications);
	const explored = () =>
		exploreResults(application, actor, frame.consultation.id, { view, faults: [] });
	switch (file) {
		case 'responses.csv': {
			const pages = responsesIn(application, frame, view.filter);
			return asCsv(table.names, pages, (response) => table.row(response, locale));
		}
		case 'responses.jsonl': {
			const pages = responsesIn(application, frame, view.filter);
			return asLines(pages, (response) => responseObject(response, locale));
		}
		case 'statements.csv': {
			const pages = statementsIn(application, actor, frame, { filter: view.filter, locale });
			return asCsv(statementHeads, pages, statementRow);
		}
		case 'statements.jsonl': {
			const pages = statementsIn(application, actor, frame, { filter: view.filter, locale });
			return asLines(pages, (statement) => statement);
		}
		case 'figures.csv': {
			const rows = (await explored()).questions.flatMap(figureRows);
			return asCsv(figureHeads, onePage(rows), (row) =>
				inOrder(figureHeads, figureObject(row, locale))
			);
		}
		case 'figures.json':
			return asDocument(figuresDocument(await explored(), locale));
		case 'priorities.csv': {
			const pages = await findingsIn(application, actor, await explored(), locale);
			return asCsv(findingHeads, pages, (row) => inOrder(findingHeads, row));
		}
		case 'priorities.jsonl': {
			const pages = await findingsIn(application, actor, await explored(), locale);
			return asLines(pages, (row) => row);
		}
		case 'cross-tables.csv':
			return asCsv(crossedHeads, crossedIn(await explored()), (row) =>
				inOrder(crossedHeads, crossedObject(row, locale))
			);
		case 'cross-tables.jsonl':
			return asLines(crossedIn(await explored()), (row) => crossedObject(row, locale));
		case 'dictionary.csv':
			return asCsv(dictionaryHeads, onePage(dictionary(table.columns, locale)), dictionaryRow);
		case 'dictionary.json':
			return asDocument({ ...headOf(frame, locale), columns: dictionary(table.columns, locale) });
	}
}

function inOrder<Head extends string>(
	heads: readonly Head[],
	row: Readonly<Record<Head, Cell>>
): Cell[] {
	return heads.map((head) => row[head]);
}

function headOf({ consultation }: ResultsFrame, locale: Locale) {
	return {
		consultation: consultation.name[locale],
		questionnaire: {
			id: consultation.questionnaireId,
			version: consultation.questionnaireVersion
		},
		language: locale
	};
}

function figuresDocument(exploration: Exploration, locale: Locale) {
	const { view, responses, questions } = exploration;
	return {
		...headOf(exploration, locale),
		view: { filter: view.filter, weighting: view.weighting },
		responses,
		questions: questions.map((question) => questionFigures(question, locale))
	};
}

function questionFigures(found: ExploredQuestion, locale: Locale) {
	const { question, counted, weighed } = found;
	const shared = {
		...reportOf(counted),
		...(counted.kind === 'points' && { points: counted.points.map(pointsInFile) }),
		title: question.title[locale]
	};
	if (weighed === null) return shared;
	if ('fault' in weighed) return { ...shared, weightingFault: weighed };
	const weighted = figureRows(found).flatMap(({ part, option, figure, base, weighted: value }) =>
		value === undefined
			? []
			: [{ part, ...(option && { option: option.value }), figure, value, base: base?.count }]
	);
	return { ...shared, weighted, weighting: weighed.description };
}

/** What is said of a topic beside the numbers given to it, which stand in `parts`. */
function pointsInFile({ value, named, mean, share }: TopicPoints) {
	return { value, count: named, mean, share };
}

export interface TableSize {
	rows: number;
	columns: number;
}

/** How big the tables of a view are, as far as that is known before they are made. */
export function downloadSizes({
	specifications,
	responses,
	questions
}: Pick<Exploration, 'specifications' | 'responses' | 'questions'>): {
	responses: TableSize;
	figures: TableSize;
	dictionary: TableSize;
} {
	const { names } = responseTable(specifications);
	return {
		responses: { rows: responses.shown, columns: names.length },
		figures: { rows: questions.flatMap(figureRows).length, columns: figureHeads.length },
		dictionary: {
			rows: dictionary(responseTable(specifications).columns, 'en').length,
			columns: dictionaryHeads.length
		}
	};
}
