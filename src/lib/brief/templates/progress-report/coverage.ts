/** Who has answered, consultation after consultation: for Resolution 68 the measure of itself. */
import { m } from '../../../i18n/paraglide/messages.js';
import { groups, regions } from '../../../rollup/types.ts';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import type { Bar } from '../../chart-blocks.ts';
import { name, say, type Address, type Text } from '../../text.ts';
import type { ProgressContext } from '../progress-report.ts';
import {
	consultationAddress,
	groupAddress,
	labelOf,
	ofMemberStates,
	regionAddress,
	type HeldConsultation
} from './facts.ts';

export function coverageOverTime(context: ProgressContext): Block[] {
	const { locale } = context.wording;
	const held = ofMemberStates(context.facts);
	const latest = held.at(-1);
	if (latest === undefined) return [];
	return [
		{
			kind: 'heading',
			level: 2,
			id: 'coverage',
			text: m.documents_progress_coverage({}, { locale })
		},
		...chart(held, latest, context),
		byPart(
			m.documents_progress_by_region({}, { locale }),
			m.brief_column_region({}, { locale }),
			regions.map((region) => ({
				label: context.wording.region(region),
				at: (id) => regionAddress(id, region),
				asked: ({ coverage }) => coverage.regions.find((row) => row.region === region)?.asked ?? 0
			})),
			held,
			context
		),
		byPart(
			m.documents_progress_by_group({}, { locale }),
			m.brief_column_group({}, { locale }),
			groups.map((group) => ({
				label: context.wording.group(group),
				at: (id) => groupAddress(id, group),
				asked: ({ coverage }) => coverage.groups.find((row) => row.group === group)?.asked ?? 0
			})),
			held,
			context
		)
	];
}

function chart(
	held: readonly HeldConsultation[],
	latest: HeldConsultation,
	{ facts, ledger, wording }: ProgressContext
): Block[] {
	const { locale } = wording;
	const title = m.documents_progress_coverage_share({}, { locale });
	const shareOf = ({ id }: HeldConsultation) =>
		ledger.share(`${consultationAddress(id)}/submitted`, `${consultationAddress(id)}/asked`);
	const nameOf = (consultation: HeldConsultation) => name(labelOf(consultation, facts, locale));
	const base = m.brief_base_asked({}, { locale });
	return [
		{
			kind: 'chart',
			id: 'chart-coverage',
			title,
			unit: title,
			base,
			maximum: 1,
			axis: 'per-cent',
			bars: held.flatMap((consultation): Bar[] => {
				const figure = shareOf(consultation);
				return typeof figure === 'string' ? [] : [{ label: nameOf(consultation), figure }];
			}),
			description: say((put) =>
				m.documents_progress_coverage_description(
					{ title, consultation: put(nameOf(latest)), share: put(shareOf(latest)) },
					{ locale }
				)
			),
			table: {
				kind: 'table',
				caption: title,
				columns: [
					{ header: m.documents_column_consultation({}, { locale }), type: 'text' },
					{ header: m.documents_column_asked({}, { locale }), type: 'number' },
					{ header: m.documents_column_answered({}, { locale }), type: 'number' },
					{ header: m.documents_column_share({}, { locale }), type: 'number' }
				],
				rows: held.map((consultation): Cell[] => {
					const at = consultationAddress(consultation.id);
					return [
						nameOf(consultation),
						ledger.plainCount(`${at}/asked`),
						ledger.plainCount(`${at}/submitted`),
						shareOf(consultation)
					];
				}),
				base
			}
		}
	];
}

/** A row of a table: a region or a group. */
interface Part {
	label: string;
	at: (consultation: string) => Address;
	/** How many of it a consultation asked. */
	asked: (consultation: HeldConsultation) => number;
}

/** One column for each consultation; rows that none of them asked are left out. */
function byPart(
	caption: string,
	header: string,
	parts: readonly Part[],
	held: readonly HeldConsultation[],
	{ facts, ledger, wording }: ProgressContext
): TableBlock {
	const { locale } = wording;
	const cell = (part: Part, consultation: HeldConsultation): Text => {
		if (part.asked(consultation) === 0) return '';
		const at = part.at(consultation.id);
		return say((put) =>
			m.documents_of_asked(
				{
					submitted: put(ledger.plainCount(`${at}/submitted`)),
					asked: put(ledger.plainCount(`${at}/asked`))
				},
				{ locale }
			)
		);
	};
	return {
		kind: 'table',
		caption,
		columns: [
			{ header, type: 'text' },
			...held.map((consultation) => ({
				header: name(labelOf(consultation, facts, locale)),
				type: 'number' as const
			}))
		],
		rows: parts
			.filter((part) => held.some((consultation) => part.asked(consultation) > 0))
			.map((part): Cell[] => [part.label, ...held.map((consultation) => cell(part, consultation))]),
		base: m.documents_progress_table_base({}, { locale })
	};
}
