/** What is found of priorities, and questions set against each other, in pages of a question each. */
import type { Cell } from '../../downloads/columns.ts';
import { questionRows, standingRows, type CrossedRow } from '../../downloads/cross-tables.ts';
import { findingRows } from '../../downloads/priorities/findings.ts';
import { findingObject, type FindingHead } from '../../downloads/priorities/rows.ts';
import type { Locale } from '../../i18n/locales.ts';
import { standingValueName } from '../../ui/desk/results/standings.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import type { Exploration } from '../rollups/explorer.ts';
import { priorityFindings, type QuestionPriorities } from '../rollups/priority-findings.ts';

type Rows = Record<FindingHead, Cell>[];

/** @throws Problem forbidden, busy, before there is a first page */
export async function findingsIn(
	application: Application,
	actor: Actor,
	exploration: Exploration,
	locale: Locale
): Promise<AsyncGenerator<Rows, void>> {
	return inPages(await priorityFindings(application, actor, exploration), locale);
}

async function* inPages(
	all: readonly QuestionPriorities[],
	locale: Locale
): AsyncGenerator<Rows, void> {
	for (const { question, findings, last, industry } of all) {
		const compared = { ...(last && { last: last.id }), ...(industry && { industry: industry.id }) };
		yield findingRows(findings, compared).map((row) => findingObject(question, row, locale));
	}
}

/** Nothing where the view sets questions against nothing. */
export async function* crossedIn({
	view: { by },
	questions,
	cross
}: Exploration): AsyncGenerator<CrossedRow[], void> {
	if (by === undefined) return;
	if (by.kind === 'question') {
		if (cross) yield questionRows(cross);
		return;
	}
	for (const { columns } of questions) yield standingRows(by.kind, columns, standingValueName);
}
