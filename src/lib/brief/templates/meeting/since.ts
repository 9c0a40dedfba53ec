/** What rose, fell, is new or gone since the brief of the meeting before. */
import type { ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { EarlierFigures } from '../../about.ts';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import { mostFirst, optionAddress, partAddress } from '../../cells.ts';
import { besideAddress, changeAddress } from '../../finding-cells.ts';
import { priorityRankings } from '../../findings/priorities.ts';
import type { PlaceChange } from '../../findings/since.ts';
import { name, say, type Text } from '../../text.ts';
import { baseAddress } from './bases.ts';
import type { Context } from './context.ts';
import { leading } from './leading.ts';
import { optionText } from './rankings.ts';

/** So many that rose, or fell, are called by name, ties apart. */
const mostMoved = 3;

interface Then {
	before: EarlierFigures;
	/** The same question, now and then. */
	now: ToldQuestion;
	then: ToldQuestion;
	part: ToldPart;
	partThen: ToldPart;
}

/** Nothing where no brief of a meeting before tells of these topics. */
export function sinceSection(context: Context): Block[] {
	const { figures, ledger, wording } = context;
	const { locale } = wording;
	const compared = thenAndNow(context);
	const changes = figures.findings?.changes ?? [];
	if (compared === undefined || changes.length === 0) return [];
	const { before } = compared;
	const text = say((put) =>
		m.brief_since_text(
			{
				meeting: put(name(before.meetingName[locale])),
				version: put(ledger.plainCount('before/version')),
				date: put(name(wording.date(before.publishedAt)))
			},
			{ locale }
		)
	);
	const items = [...moved(context), ...cameAndWent(compared, context)];
	return [
		{ kind: 'heading', level: 2, id: 'since', text: m.brief_since({}, { locale }) },
		{ kind: 'paragraph', text },
		...(items.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items }]),
		sinceTable(compared, changes, context)
	];
}

function thenAndNow({ figures }: Context): Then | undefined {
	const { before } = figures;
	const first = ({ questions }: { questions: readonly ToldQuestion[] }) =>
		priorityRankings({ questions }).find(({ topics }) => topics);
	const now = first(figures);
	const then = before && first(before);
	const [part] = now?.parts ?? [];
	const [partThen] = then?.parts ?? [];
	return before && now && then && part && partThen && { before, now, then, part, partThen };
}

/** What rose most, or fell, with the places then and now; nothing where nothing did. */
export function mostMovedTopics(
	direction: 'up' | 'down',
	wanted: number,
	context: Context
): Text | undefined {
	const { figures, ledger, wording } = context;
	const { locale } = wording;
	const now = thenAndNow(context)?.now;
	const sign = direction === 'up' ? 1 : -1;
	const found = (figures.findings?.changes ?? []).filter(({ rise }) => rise * sign > 0);
	const { shown } = leading(found, ({ rise }) => rise * sign, wanted);
	if (now === undefined || shown.length === 0) return undefined;
	return wording.series(
		shown.map((change) => {
			const at = changeAddress(change);
			return say((put) =>
				m.brief_since_topic(
					{
						topic: put(name(optionText(now, change.value, locale))),
						then: put(ledger.plainCount(`${at}/then`)),
						now: put(ledger.plainCount(`${at}/now`))
					},
					{ locale }
				)
			);
		})
	);
}

function moved(context: Context): Text[] {
	const { locale } = context.wording;
	const [rose, fell] = [
		mostMovedTopics('up', mostMoved, context),
		mostMovedTopics('down', mostMoved, context)
	];
	return [
		...(rose ? [say((put) => m.brief_since_rose({ topics: put(rose) }, { locale }))] : []),
		...(fell ? [say((put) => m.brief_since_fell({ topics: put(fell) }, { locale }))] : [])
	];
}

/** Topics that only one of the two consultations asked about. */
function cameAndWent({ now, then }: Then, { wording }: Context): Text[] {
	const { locale } = wording;
	const only = (one: ToldQuestion, other: ToldQuestion): Text[] =>
		one.options
			.filter(({ value }) => other.options.every((option) => option.value !== value))
			.map(({ text }) => name(text[locale]));
	const [came, went] = [only(now, then), only(then, now)];
	return [
		...(came.length > 0
			? [say((put) => m.brief_since_new({ topics: put(wording.series(came)) }, { locale }))]
			: []),
		...(went.length > 0
			? [say((put) => m.brief_since_gone({ topics: put(wording.series(went)) }, { locale }))]
			: [])
	];
}

function sinceTable(
	{ now, then, part, partThen }: Then,
	changes: readonly PlaceChange[],
	context: Context
): TableBlock {
	const { ledger, wording } = context;
	const { locale } = wording;
	const base = baseAddress(now, part);
	const baseThen = besideAddress('before', baseAddress(then, partThen));
	const rows = changes
		.filter((change) => change.now <= mostFirst || change.then <= mostFirst)
		.map((change): Cell[] => {
			const { value } = change;
			const at = changeAddress(change);
			const own = `${optionAddress(partAddress(now, part), value)}/count`;
			const earlier = `${optionAddress(partAddress(then, partThen), value)}/count`;
			return [
				name(optionText(now, value, locale)),
				ledger.plainCount(`${at}/now`),
				ledger.plainCount(`${at}/then`),
				changed(change, context),
				ledger.share(own, base),
				ledger.share(besideAddress('before', earlier), baseThen)
			];
		});
	const number = (header: string) => ({ header, type: 'number' as const });
	return {
		kind: 'table',
		caption: m.brief_since_caption({}, { locale }),
		columns: [
			{ header: m.brief_column_topic({}, { locale }), type: 'text' },
			number(m.brief_column_now({}, { locale })),
			number(m.brief_column_then({}, { locale })),
			number(m.brief_column_change({}, { locale })),
			number(m.brief_column_share_now({}, { locale })),
			number(m.brief_column_share_then({}, { locale }))
		],
		rows,
		base: m.brief_since_base({}, { locale })
	};
}

function changed(change: PlaceChange, { ledger, wording }: Context): Text {
	const { locale } = wording;
	if (change.rise === 0) return m.brief_moved_not({}, { locale });
	const places = ledger.plainCount(`${changeAddress(change)}/moved`);
	return say((put) =>
		change.rise > 0
			? m.brief_moved_up({ places: put(places) }, { locale })
			: m.brief_moved_down({ places: put(places) }, { locale })
	);
}
