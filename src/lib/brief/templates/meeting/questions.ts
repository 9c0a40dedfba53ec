/** The sections that are made of whole questions. */
import type { ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Purpose } from '../../../questionnaire/contract.ts';
import type { Block } from '../../blocks.ts';
import { name } from '../../text.ts';
import type { Context } from './context.ts';
import { countsTable } from './counts.ts';
import { rankingBlock } from './rankings.ts';
import { untold } from './untold.ts';

export function importanceSection(context: Context): Block[] {
	const text = m.brief_importance({}, { locale: context.wording.locale });
	return section('importance', text, ['importance', 'urgency'], context);
}

/** What stands in the way. */
export function barrierSection(context: Context): Block[] {
	const text = m.brief_barriers({}, { locale: context.wording.locale });
	return section('barriers', text, ['barrier'], context);
}

/** What would help. */
export function supportSection(context: Context): Block[] {
	const text = m.brief_support({}, { locale: context.wording.locale });
	return section('support', text, ['support'], context);
}

/** Every closed question that has no section of its own. */
export function otherSection(context: Context): Block[] {
	const text = m.brief_counts({}, { locale: context.wording.locale });
	return section('counts', text, [undefined], context);
}

function section(
	id: string,
	text: string,
	purposes: readonly (Purpose | undefined)[],
	context: Context
): Block[] {
	const told = context.figures.questions
		.filter(({ purpose }) => purposes.includes(purpose))
		.map((question) => ({ question, blocks: figuresOf(question, context) }));
	const silent = told.filter(({ blocks }) => blocks.length === 0).map(({ question }) => question);
	const blocks = [...told.flatMap((each) => each.blocks), ...untold(silent, context)];
	return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, id, text }, ...blocks];
}

function figuresOf(question: ToldQuestion, context: Context): Block[] {
	return question.kind === 'ranking'
		? rankingBlock(question, name(question.title[context.wording.locale]), context)
		: countsTable(question, context);
}
