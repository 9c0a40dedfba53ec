/** What each region puts first, side by side: one column for each region, one row for each subject. */
import { m } from '../../i18n/paraglide/messages.js';
import { regions } from '../../rollup/types.ts';
import type { Block, Cell } from '../blocks.ts';
import { address, optionAddress, partAddress, regionAddress } from '../cells.ts';
import type { DocumentTemplate } from '../compile.ts';
import { name, say, type Text } from '../text.ts';
import { paragraphOf } from '../wording.ts';
import { signSentence } from './meeting/bases.ts';
import type { Context } from './meeting/context.ts';
import { method } from './meeting/method.ts';
import { generatedData } from './meeting/opening.ts';
import { countAndShare, regionsVersion } from './meeting/regions.ts';
import { optionText } from './meeting/rankings.ts';
import { baseOfRegion, regionalPriorities, type RegionalPriority } from './regional/priorities.ts';

export const regionalPositions: DocumentTemplate = {
	template: 'regional-positions',
	orientation: 'landscape',
	readers: 'desk',
	parts: () => [''],
	sections: [
		{
			id: 'opening',
			title: (locale) => m.brief_opening({}, { locale }),
			needed: true,
			compile: opening
		},
		{
			id: 'positions',
			title: (locale) => m.documents_positions({}, { locale }),
			needed: true,
			compile: positions
		},
		{
			id: 'method',
			title: (locale) => m.brief_method({}, { locale }),
			needed: true,
			compile: method
		}
	]
};

function opening(context: Context): Block[] {
	const { about, wording } = context;
	const { locale } = wording;
	return [
		{
			kind: 'heading',
			level: 1,
			id: 'title',
			text: say((put) =>
				m.documents_positions_title(
					{ consultation: put(name(about.consultationName[locale])) },
					{ locale }
				)
			)
		},
		...(about.demonstration ? [generatedData(context)] : [])
	];
}

function positions(context: Context): Block[] {
	const { locale } = context.wording;
	const told = regionalPriorities(context.figures);
	const text =
		told.length === 0
			? m.documents_positions_none({}, { locale })
			: m.documents_positions_intro({}, { locale });
	return [{ kind: 'paragraph', text }, ...told.map((priority) => table(priority, context))];
}

/** A column stays although it is empty; a subject that nothing is told of has no row. */
function table(priority: RegionalPriority, context: Context): Block {
	const { question, part, regions: told } = priority;
	const { wording } = context;
	const { locale } = wording;
	const subjects = question.options.filter(({ value }) =>
		told.rows.some(({ counts }) =>
			counts.some((count) => count.value === value && count.count !== 'withheld')
		)
	);
	const cell = (value: string, region: string): Text => {
		const row = told.rows.find((each) => each.region === region);
		if (row === undefined) return '';
		const at = regionAddress(partAddress(question, part), row);
		return countAndShare(`${optionAddress(at, value)}/count`, baseOfRegion(priority, row), context);
	};
	const rows: Cell[][] = [
		[
			m.documents_positions_answered({}, { locale }),
			...regions.map((region) => answered(region, context))
		],
		...subjects.map(({ value }) => [
			name(optionText(question, value, locale)),
			...regions.map((region) => cell(value, region))
		])
	];
	return {
		kind: 'table',
		caption: m.documents_positions_caption({}, { locale }),
		columns: [
			{ header: m.documents_column_subject({}, { locale }), type: 'text' },
			...regions.map((region) => ({
				header: name(wording.region(region)),
				type: 'number' as const
			}))
		],
		rows,
		base: paragraphOf(
			[
				...regionsVersion(priority, context),
				m.brief_regions_base({}, { locale }),
				...signSentence(rows, context)
			],
			locale
		)
	};
}

/** Nothing where nobody of the region was asked. */
function answered(region: string, { figures, ledger, wording }: Context): Text {
	if (!figures.coverage.regions.some((row) => row.region === region)) return '';
	const at = address('coverage', 'region', region);
	return say((put) =>
		m.documents_of_asked(
			{
				submitted: put(ledger.plainCount(`${at}/submitted`)),
				asked: put(ledger.plainCount(`${at}/asked`))
			},
			{ locale: wording.locale }
		)
	);
}
