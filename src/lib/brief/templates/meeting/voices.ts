/** Statements, as far as their authors allow. */
import { m } from '../../../i18n/paraglide/messages.js';
import { regions } from '../../../rollup/types.ts';
import type { ListedRespondent, RollUp, Statement } from '../../../rollup/types.ts';
import type { BriefSubject } from '../../about.ts';
import type { Block, QuotationBlock } from '../../blocks.ts';
import type { Wording } from '../../wording.ts';

const mostQuotations = 8;

/** A region is named beside an unnamed country only if so many of it have answered. */
const fewestInRegion = 5;

interface Voice {
	statement: Statement;
	respondent: ListedRespondent;
	/** Stands for the statement in the order of choice; says nothing of what it says. */
	lot: number;
}

export function voices(rollUp: RollUp, about: BriefSubject, wording: Wording): Block[] {
	const { locale } = wording;
	if (rollUp.statements.length === 0) return [];
	const chosen = choose(quotable(rollUp.statements, about.listed));
	return [
		{ kind: 'heading', level: 2, id: 'voices', text: m.brief_voices({}, { locale }) },
		{
			kind: 'paragraph',
			text:
				chosen.length === 0
					? m.brief_voices_empty({}, { locale })
					: m.brief_voices_rule({}, { locale })
		},
		...chosen.map((voice) => quotation(voice, rollUp, wording))
	];
}

function quotable(statements: readonly Statement[], listed: readonly ListedRespondent[]): Voice[] {
	const respondents = new Map(listed.map((respondent) => [respondent.id, respondent]));
	return statements.flatMap((statement): Voice[] => {
		const respondent = respondents.get(statement.respondentId);
		if (statement.consent === 'none' || respondent === undefined) return [];
		const { respondentId, question, text } = statement;
		return [{ statement, respondent, lot: hash(`${respondentId}/${question}/${text}`) }];
	});
}

/**
 * At most one statement of each respondent, taken in turn from region after region, in the order of
 * their lots; shown region by region.
 */
function choose(voices: readonly Voice[]): Voice[] {
	const byLot = [...voices].sort((a, b) => a.lot - b.lot);
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
	const chosen = new Set<Voice>();
	for (let turn = 0; turn < mostQuotations; turn += 1) {
		for (const queue of fullestFirst) {
			const voice = queue[turn];
			if (voice !== undefined && chosen.size < mostQuotations) chosen.add(voice);
		}
	}
	return queues.flat().filter((voice) => chosen.has(voice));
}

function regionOf({ respondent }: Voice): string {
	return respondent.region;
}

function quotation(
	{ statement, respondent }: Voice,
	rollUp: RollUp,
	wording: Wording
): QuotationBlock {
	const { locale } = wording;
	const question = rollUp.questions.find(({ name }) => name === statement.question);
	return {
		kind: 'quotation',
		text: statement.text,
		locale: statement.locale,
		...(statement.locale === locale ? {} : { language: wording.language(statement.locale) }),
		attribution: attribution(statement, respondent, rollUp, wording),
		question: question?.title[locale] ?? ''
	};
}

function attribution(
	{ consent }: Statement,
	{ name, region }: ListedRespondent,
	rollUp: RollUp,
	wording: Wording
): string {
	const { locale } = wording;
	if (consent === 'country' || consent === 'organization') return name[locale];
	const answered = rollUp.coverage.regions.find((row) => row.region === region)?.submitted ?? 0;
	return answered < fewestInRegion
		? m.brief_attribution_member_state({}, { locale })
		: m.brief_attribution_region({ region: wording.region(region) }, { locale });
}

/** FNV-1a, 32 bits, over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}
