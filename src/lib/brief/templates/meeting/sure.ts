/** How sure the places of priorities are, in a few sentences. */
import type { ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { address, firstAddress, mostFirst, optionAddress } from '../../cells.ts';
import type { Sureness } from '../../findings/sureness.ts';
import { name, say, type Address, type Text } from '../../text.ts';
import type { Context } from './context.ts';
import { optionText } from './rankings.ts';

/** More topics than this are not called by name in a sentence. */
const mostInSentence = 5;

/** Sentences on how sure the first places are; nothing where no count is told. */
export function sureSentences(question: ToldQuestion, context: Context): Text[] {
	const sure = surenessIn(question, context);
	if (sure === undefined) return [];
	return [...certain(sure, context), ...leaders(question, sure, context)];
}

/** Which places are certain, and which may change among themselves. */
export function certainSentences(question: ToldQuestion, context: Context): Text[] {
	const sure = surenessIn(question, context);
	return sure === undefined ? [] : certain(sure, context);
}

/** What those may change who have not answered; nothing where it is not known. */
export function missingSentences(question: ToldQuestion, context: Context): Text[] {
	const sure = surenessIn(question, context);
	return sure === undefined ? [] : missing(question, sure, context);
}

export function surenessIn(
	{ name: wanted }: ToldQuestion,
	{ figures }: Context
): Sureness | undefined {
	return figures.findings?.sureness.find(({ question }) => question === wanted);
}

export function sureAddress({ question }: Sureness): Address {
	return `${address('question', question)}/sure`;
}

function certain(sure: Sureness, { ledger, wording }: Context): Text[] {
	const { locale } = wording;
	const at = sureAddress(sure);
	const last = ledger.plainCount(`${at}/certain`);
	const [first] = sure.topics;
	if (first === undefined) return [];
	const own = optionAddress(address('question', sure.question), first.value);
	const said: Text[] = [];
	if (sure.certain === 1) {
		said.push(say((put) => m.brief_sure_certain_one({ place: put(last) }, { locale })));
	} else if (sure.certain > 1) {
		const from = ledger.plainCount(`${own}/places/best`);
		said.push(say((put) => m.brief_sure_certain({ from: put(from), to: put(last) }, { locale })));
	}
	if (sure.open && sure.open.to < sure.topics.length) {
		const from = ledger.plainCount(`${at}/from`);
		const to = ledger.plainCount(`${at}/to`);
		said.push(say((put) => m.brief_sure_open({ from: put(from), to: put(to) }, { locale })));
	}
	return said.length > 0 ? said : [m.brief_sure_nothing({}, { locale })];
}

/** Who could be first, and who is among the first for certain, where that is not said already. */
function leaders(question: ToldQuestion, sure: Sureness, context: Context): Text[] {
	const { ledger, wording } = context;
	const { locale } = wording;
	const could = sure.topics.filter(({ places }) => places.best === 1);
	const among = sure.topics.filter(({ places }) => places.worst <= mostFirst);
	const said: Text[] = [];
	if (sure.certain === 0 && could.length <= mostInSentence) {
		const topics = topicsOf(question, could, context);
		said.push(say((put) => m.brief_sure_first({ topics: put(topics) }, { locale })));
	}
	if (among.length > 0 && sure.topics.length > mostFirst) {
		const topics = topicsOf(question, among, context);
		const places = ledger.plainCount(firstAddress);
		said.push(
			say((put) => m.brief_sure_among({ places: put(places), topics: put(topics) }, { locale }))
		);
	}
	return said;
}

function missing(question: ToldQuestion, sure: Sureness, context: Context): Text[] {
	if (sure.missing === 0) return [];
	const { ledger, wording } = context;
	const { locale } = wording;
	const silent = ledger.plainCount(`${sureAddress(sure)}/missing`);
	const kept = sure.topics.filter(({ possible }) => possible.worst <= mostFirst);
	if (kept.length === 0 || sure.topics.length <= mostFirst) {
		const open = sure.topics.every(
			({ possible }) => possible.best === 1 && possible.worst === sure.topics.length
		);
		return open
			? [say((put) => m.brief_sure_missing_open({ missing: put(silent) }, { locale }))]
			: [];
	}
	const topics = topicsOf(question, kept, context);
	const places = ledger.plainCount(firstAddress);
	return [
		say((put) =>
			m.brief_sure_missing(
				{ missing: put(silent), places: put(places), topics: put(topics) },
				{ locale }
			)
		)
	];
}

function topicsOf(
	question: ToldQuestion,
	topics: readonly { value: string }[],
	{ wording }: Context
): Text {
	return wording.series(
		topics.map(({ value }) => name(optionText(question, value, wording.locale)))
	);
}
