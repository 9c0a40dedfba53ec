/** Statements, as far as their authors allow. */
import { fewest } from '../../../disclosure/fewest.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { regions } from '../../../rollup/types.ts';
import type { ListedRespondent, Statement } from '../../../rollup/types.ts';
import type { BriefWords } from '../../about.ts';
import type { Block, QuotationBlock } from '../../blocks.ts';
import type { MarkedStatement } from '../../marked.ts';
import { fewestAddress } from '../../cells.ts';
import { name, say, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import type { Wording } from '../../wording.ts';
import type { Context } from './context.ts';

const mostQuotations = 8;

export interface Voice {
	statement: Statement;
	respondent: ListedRespondent;
	attribution: Text;
	/** Stands for the statement in the order of choice; says nothing of what it says. */
	lot: number;
	/** The desk wants it in the brief. */
	marked?: MarkedStatement;
}

export function voices(context: Context): Block[] {
	const { words, wording } = context;
	const { locale } = wording;
	if (words.statements.length === 0) return [];
	const chosen = quoted(context);
	return [
		{ kind: 'heading', level: 2, id: 'voices', text: m.brief_voices({}, { locale }) },
		{
			kind: 'paragraph',
			text: chosen.length === 0 ? m.brief_voices_empty({}, { locale }) : rule(chosen, context)
		},
		...chosen.map((voice) => quotation(voice, words, wording))
	];
}

/** What the brief quotes, in its order. */
export function quoted({
	words,
	about,
	wording
}: Pick<Context, 'words' | 'about' | 'wording'>): Voice[] {
	const allowed = quotable(words.statements, about.listed, wording);
	return choose(allowed.map((voice) => withMark(voice, words.marked)));
}

/** Why a statement is not quoted although it is marked. */
export type NotQuoted =
	/** Its author does not allow it. */
	| 'consent'
	/** Too few wrote in its language for an author who stays unnamed. */
	| 'crowd'
	/** Another statement of the same respondent is quoted. */
	| 'respondent'
	/** As many are quoted as a brief quotes. */
	| 'many';

export function whyNotQuoted(
	statement: Statement,
	{ words, about, wording }: Pick<Context, 'words' | 'about' | 'wording'>
): NotQuoted {
	if (statement.consent === 'none') return 'consent';
	const { respondentId, question } = statement;
	const allowed = quotable(words.statements, about.listed, wording).some(
		(voice) =>
			voice.statement.respondentId === respondentId && voice.statement.question === question
	);
	if (!allowed) return 'crowd';
	const others = quoted({ words, about, wording });
	return others.some((voice) => voice.statement.respondentId === respondentId)
		? 'respondent'
		: 'many';
}

function withMark(voice: Voice, all: readonly MarkedStatement[]): Voice {
	const { respondentId, question, text } = voice.statement;
	const marked = all.find(
		(other) =>
			other.respondentId === respondentId && other.question === question && other.text === text
	);
	return marked === undefined ? voice : { ...voice, marked };
}

function rule(chosen: readonly Voice[], { ledger, wording }: Context): Text {
	const { locale } = wording;
	return paragraphOf(
		[
			chosen.some(({ marked }) => marked)
				? m.brief_voices_rule_marked({}, { locale })
				: m.brief_voices_rule({}, { locale }),
			say((put) =>
				m.brief_voices_unnamed({ fewest: put(ledger.plainCount(fewestAddress)) }, { locale })
			)
		],
		locale
	);
}

function quotable(
	statements: readonly Statement[],
	listed: readonly ListedRespondent[],
	wording: Wording
): Voice[] {
	const respondents = new Map(listed.map((respondent) => [respondent.id, respondent]));
	return statements.flatMap((statement): Voice[] => {
		const respondent = respondents.get(statement.respondentId);
		if (respondent === undefined) return [];
		const attribution = attributionOf(statement, respondent, statements, respondents, wording);
		const { respondentId, question, text } = statement;
		const lot = hash(`${respondentId}/${question}/${text}`);
		return attribution === undefined ? [] : [{ statement, respondent, attribution, lot }];
	});
}

/**
 * Nothing where it may not be quoted. An author who stays unnamed stands in a crowd: of those who wrote
 * in the same language, for a language can give a country away; in the same region, if that is named.
 */
function attributionOf(
	{ consent, locale }: Statement,
	{ name: author, region }: ListedRespondent,
	statements: readonly Statement[],
	respondents: ReadonlyMap<string, ListedRespondent>,
	wording: Wording
): Text | undefined {
	if (consent === 'none') return undefined;
	if (consent === 'country' || consent === 'organization') return name(author[wording.locale]);
	const sameLanguage = new Set(
		statements.filter((other) => other.locale === locale).map((other) => other.respondentId)
	);
	const sameRegion = [...sameLanguage].filter((id) => respondents.get(id)?.region === region);
	if (sameRegion.length >= fewest) {
		return m.brief_attribution_region(
			{ region: wording.region(region) },
			{ locale: wording.locale }
		);
	}
	return sameLanguage.size >= fewest
		? m.brief_attribution_member_state({}, { locale: wording.locale })
		: undefined;
}

/**
 * At most one statement of each respondent: what is marked first, then others; taken in turn from
 * region after region, in the order of their lots; shown region by region.
 */
function choose(voices: readonly Voice[]): Voice[] {
	const byLot = [...voices].sort((a, b) => rank(a) - rank(b) || a.lot - b.lot);
	const perRespondent = new Map<string, Voice>();
	for (const voice of byLot) {
		if (!perRespondent.has(voice.respondent.id)) perRespondent.set(voice.respondent.id, voice);
	}
	const candidates = [...perRespondent.values()];
	const names = [...new Set([...regions, ...candidates.map(regionOf).sort()])];
	const queues = names
		.map((name) => candidates.filter((voice) => regionOf(voice) === name))
		.filter((queue) => queue.length > 0);
	const fullestFirst = [...queues].sort((a, b) => b.length - a.length);
	const inTurn = Array.from({ length: mostQuotations }, (_, turn) =>
		fullestFirst.flatMap((queue) => queue[turn] ?? [])
	).flat();
	const chosen = new Set(inTurn.sort((a, b) => rank(a) - rank(b)).slice(0, mostQuotations));
	return queues.flat().filter((voice) => chosen.has(voice));
}

/** What the desk has marked comes first. */
function rank({ marked }: Voice): 0 | 1 {
	return marked ? 0 : 1;
}

function regionOf({ respondent }: Voice): string {
	return respondent.region;
}

function quotation(
	{ statement, attribution, marked }: Voice,
	{ titles }: BriefWords,
	wording: Wording
): QuotationBlock {
	const { locale } = wording;
	return {
		kind: 'quotation',
		...words(statement, marked?.translations[locale], wording),
		attribution,
		question: name(titles[statement.question]?.[locale] ?? '')
	};
}

/** In the document's language where the desk has a translation into it; else as they were written. */
function words(
	{ text, locale: written }: Statement,
	translation: string | undefined,
	wording: Wording
): Pick<QuotationBlock, 'text' | 'locale' | 'language' | 'translation'> {
	const { locale } = wording;
	if (written === locale) return { text, locale };
	const language = wording.language(written);
	return translation === undefined
		? { text, locale: written, language }
		: {
				text: translation,
				locale,
				translation: m.brief_working_translation({ language }, { locale })
			};
}

/** FNV-1a, 32 bits, over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}
