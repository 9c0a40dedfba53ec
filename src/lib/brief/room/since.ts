import type { ToldQuestion } from '../../disclosure/told.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { EarlierFigures } from '../about.ts';
import { optionAddress, partAddress } from '../cells.ts';
import { besideAddress, changeAddress } from '../finding-cells.ts';
import type { PlaceChange } from '../findings/since.ts';
import { baseAddress } from '../templates/meeting/bases.ts';
import type { Context } from '../templates/meeting/context.ts';
import { optionText } from '../templates/meeting/rankings.ts';
import { name, say, type Address, type Text } from '../text.ts';
import { topicChanges, type TopicChanges } from './topic-changes.ts';

export interface Since {
	/** What the meeting before is called. */
	meeting: string;
	/** Risen, fallen, new, no longer named: as far as there are any. */
	groups: { heading: string; items: Text[] }[];
	/** Whose figures stand beside whose. */
	said: Text[];
}

/** What changed since the meeting before: nothing where nothing of it is told. */
export function sinceBefore(context: Context): Since | null {
	const { before } = context.figures;
	const changes = topicChanges(context.figures);
	if (before === undefined || changes === undefined) return null;
	const { locale } = context.wording;
	const groups: Since['groups'] = [
		{
			heading: m.room_risen({}, { locale }),
			items: changes.risen.map((change) => moved(change, changes, context))
		},
		{
			heading: m.room_fallen({}, { locale }),
			items: changes.fallen.map((change) => moved(change, changes, context))
		},
		{
			heading: m.room_added({}, { locale }),
			items: changes.added.map((value) => namedNow(value, changes, context))
		},
		{
			heading: m.room_gone({}, { locale }),
			items: changes.gone.map((value) => namedThen(value, changes, context))
		}
	];
	const told = groups.filter(({ items }) => items.length > 0);
	return {
		meeting: before.meetingName[locale],
		groups: told,
		said: [
			...(told.length === 0 ? [m.room_unmoved({}, { locale })] : []),
			compared(changes, before, context)
		]
	};
}

/** Whose figures stand beside whose. */
function compared(
	{ now, then }: TopicChanges,
	{ meetingName, publishedAt }: EarlierFigures,
	{ ledger, wording }: Context
): Text {
	const { locale } = wording;
	return say((put) =>
		m.room_compared(
			{
				now: put(ledger.plainCount(`${ofQuestion(now)}/version`)),
				then: put(ledger.plainCount(besideAddress('before', `${ofQuestion(then)}/version`))),
				meeting: put(name(meetingName[locale])),
				date: put(name(wording.date(publishedAt)))
			},
			{ locale }
		)
	);
}

function moved(
	change: PlaceChange,
	{ now }: TopicChanges,
	{ ledger, wording: { locale } }: Context
): Text {
	const at = changeAddress(change);
	return say((put) =>
		m.room_moved(
			{
				topic: put(name(optionText(now, change.value, locale))),
				now: put(ledger.plainCount(`${at}/now`)),
				then: put(ledger.plainCount(`${at}/then`))
			},
			{ locale }
		)
	);
}

function namedNow(value: string, { now }: TopicChanges, { ledger, wording }: Context): Text {
	const { locale } = wording;
	const base = baseOf(now);
	return say((put) =>
		m.room_named_now(
			{
				topic: put(name(optionText(now, value, locale))),
				named: put(ledger.count(`${optionAddress(ofQuestion(now), value)}/count`, base)),
				base: put(ledger.count(base))
			},
			{ locale }
		)
	);
}

function namedThen(value: string, { then }: TopicChanges, { ledger, wording }: Context): Text {
	const { locale } = wording;
	const base = besideAddress('before', baseOf(then));
	const count = besideAddress('before', `${optionAddress(ofQuestion(then), value)}/count`);
	return say((put) =>
		m.room_named_then(
			{
				topic: put(name(optionText(then, value, locale))),
				named: put(ledger.count(count, base)),
				base: put(ledger.count(base))
			},
			{ locale }
		)
	);
}

/** A question of priorities has one part. */
function ofQuestion(question: ToldQuestion): Address {
	return partAddress(question, {});
}

function baseOf(question: ToldQuestion): Address {
	const [part] = question.parts;
	return part === undefined ? `${ofQuestion(question)}/shown` : baseAddress(question, part);
}
