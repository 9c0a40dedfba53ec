/** The desk's page of a brief, in the reader's language. */
import type { Block } from '$lib/brief/blocks';
import { keyOf, passageKey } from '$lib/brief/outline';
import type { Placed } from '$lib/brief/sections';
import type { NotQuoted } from '$lib/brief/templates/meeting/voices';
import { direction, type Locale } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { CoverageCounts } from '$lib/rollup/types';
import type { Quotations } from '$lib/server/briefs/quotations';
import type { BriefWorkplace, PassageFault } from '$lib/server/briefs/workplace';
import type { CodedStatement, StatementFrame } from '$lib/server/statements/service';
import { changedRows } from '$lib/ui/brief/changed-rows';
import { faultInWords, type OutlineRow } from '$lib/ui/desk/brief/outline';
import type { QuotationRow } from '$lib/ui/desk/brief/quotations';
import { countsInWords } from '$lib/ui/desk/counts';
import type { ToFreeze } from '$lib/ui/desk/brief/to-freeze';
import { formatNumber } from '$lib/ui/formatting';
import { statementInWords } from '../statements/wording.server';

/** The page has a first heading of its own: the document's begin one level lower. */
export function asPreview(blocks: readonly Block[]): Block[] {
	return blocks.flatMap((block): Block[] => {
		if (block.kind !== 'heading') return [block];
		return block.level === 1 ? [] : [{ ...block, level: 3 }];
	});
}

export function rowsOf({ items, faults }: BriefWorkplace, locale: Locale): OutlineRow[] {
	return items.map((item) => rowOf(item, faults, locale));
}

function rowOf(item: Placed, faults: readonly PassageFault[], locale: Locale): OutlineRow {
	if (item.kind === 'section') {
		const { section, leftOut } = item;
		return {
			key: keyOf({ kind: 'section', id: section.id }),
			title: section.title(locale),
			kind: 'section',
			leftOut,
			needed: section.needed === true,
			passage: null,
			faults: []
		};
	}
	const { id, heading, text, locale: lang } = item.passage;
	return {
		key: passageKey(id),
		title: heading.trim() || m.desk_passage_untitled({}, { locale }),
		kind: 'passage',
		leftOut: false,
		needed: false,
		passage: { id, lang, dir: direction(lang), beginning: text },
		faults: faultsInWords(
			faults.filter(({ passage }) => passage === id),
			locale
		)
	};
}

/** Each once. */
export function faultsInWords(all: readonly PassageFault[], locale: Locale): string[] {
	const said = all.flatMap(({ faults }) => faults.map((fault) => faultInWords(fault, locale)));
	return [...new Set(said)];
}

export function quotationRows(
	{ quoted, left }: Quotations,
	frame: StatementFrame,
	locale: Locale
): { quoted: QuotationRow[]; left: QuotationRow[] } {
	const row = (statement: CodedStatement, said: string): QuotationRow => ({
		...statementInWords(frame, statement, locale),
		marked: statement.mark !== null,
		said
	});
	return {
		quoted: quoted.map(({ statement, attribution }) => {
			const author = m.desk_quotation_author({ author: attribution }, { locale });
			const chosen = statement.mark
				? m.desk_quotation_marked({}, { locale })
				: m.desk_quotation_by_rule({}, { locale });
			return row(statement, `${author} · ${chosen}`);
		}),
		left: left.map(({ statement, reason }) => row(statement, reasonInWords(reason, locale)))
	};
}

function reasonInWords(reason: NotQuoted, locale: Locale): string {
	switch (reason) {
		case 'consent':
			return m.desk_quotation_consent({}, { locale });
		case 'crowd':
			return m.desk_quotation_crowd({}, { locale });
		case 'respondent':
			return m.desk_quotation_respondent({}, { locale });
		case 'many':
			return m.desk_quotation_many({}, { locale });
	}
}

export function toFreeze(
	workplace: BriefWorkplace,
	coverage: CoverageCounts,
	locale: Locale
): ToFreeze {
	const { revision, items, faults, summary, changed, versions } = workplace;
	const number = (value: number) => formatNumber(value, locale);
	const sections = (leftOut: boolean) =>
		items
			.flatMap((item) =>
				item.kind === 'section' && item.leftOut === leftOut ? [item.section] : []
			)
			.map((section) => section.title(locale))
			.join(' · ');
	const faulty = new Set(faults.map(({ passage }) => passage)).size;
	return {
		revision,
		submitted: coverage.submitted,
		counts: countsInWords(coverage, locale),
		receipts: number(summary.receipts),
		figures: { all: number(summary.figures), withheld: number(summary.withheld) },
		sections: sections(false),
		leftOut: sections(true) || null,
		passages: number(items.filter(({ kind }) => kind === 'passage').length),
		faults: faulty === 0 ? null : number(faulty),
		changed: changed && {
			since: number(versions[0]?.number ?? 0),
			count: number(changed.length),
			rows: changedRows(changed)
		}
	};
}
