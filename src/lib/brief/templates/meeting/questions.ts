/** The sections that are made of whole questions. */
import type { ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Purpose } from '../../../questionnaire/contract.ts';
import type { BriefFigures } from '../../about.ts';
import type { Block } from '../../blocks.ts';
import type { Wording } from '../../wording.ts';
import { countsTable } from './counts.ts';
import { rankingBlock } from './rankings.ts';
import { untold } from './untold.ts';

export function importanceSection(figures: BriefFigures, wording: Wording): Block[] {
	const text = m.brief_importance({}, { locale: wording.locale });
	return section('importance', text, figures, ['importance', 'urgency'], wording);
}

/** What stands in the way, and what would help. */
export function helpSection(figures: BriefFigures, wording: Wording): Block[] {
	const { locale } = wording;
	return [
		...section('barriers', m.brief_barriers({}, { locale }), figures, ['barrier'], wording),
		...section('support', m.brief_support({}, { locale }), figures, ['support'], wording)
	];
}

/** Every closed question that has no section of its own. */
export function otherSection(figures: BriefFigures, wording: Wording): Block[] {
	const text = m.brief_counts({}, { locale: wording.locale });
	return section('counts', text, figures, [undefined], wording);
}

function section(
	id: string,
	text: string,
	{ questions, version }: BriefFigures,
	purposes: readonly (Purpose | undefined)[],
	wording: Wording
): Block[] {
	const told = questions
		.filter(({ purpose }) => purposes.includes(purpose))
		.map((question) => ({ question, blocks: figuresOf(question, version, wording) }));
	const silent = told.filter(({ blocks }) => blocks.length === 0).map(({ question }) => question);
	const blocks = [...told.flatMap((each) => each.blocks), ...untold(silent, wording)];
	return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, id, text }, ...blocks];
}

function figuresOf(question: ToldQuestion, version: number, wording: Wording): Block[] {
	return question.kind === 'ranking'
		? rankingBlock(question, question.title[wording.locale], version, wording)
		: countsTable(question, version, wording);
}
