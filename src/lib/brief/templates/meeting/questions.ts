/** The sections that are made of whole questions. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Purpose } from '../../../questionnaire/contract.ts';
import type { QuestionRollUp, RollUp } from '../../../rollup/types.ts';
import type { Block } from '../../blocks.ts';
import type { Wording } from '../../wording.ts';
import { countsTable } from './counts.ts';
import { rankingBlock } from './rankings.ts';

export function importanceSection(rollUp: RollUp, wording: Wording): Block[] {
	const questions = rollUp.questions.filter(
		({ purpose }) => purpose === 'importance' || purpose === 'urgency'
	);
	const text = m.brief_importance({}, { locale: wording.locale });
	return section('importance', text, questions, wording);
}

/** What stands in the way, and what would help. */
export function helpSection(rollUp: RollUp, wording: Wording): Block[] {
	const { locale } = wording;
	const withPurpose = (purpose: Purpose) =>
		rollUp.questions.filter((question) => question.purpose === purpose);
	return [
		...section('barriers', m.brief_barriers({}, { locale }), withPurpose('barrier'), wording),
		...section('support', m.brief_support({}, { locale }), withPurpose('support'), wording)
	];
}

/** Every closed question that has no section of its own. */
export function otherSection(rollUp: RollUp, wording: Wording): Block[] {
	const questions = rollUp.questions.filter(({ purpose }) => purpose === undefined);
	return section('counts', m.brief_counts({}, { locale: wording.locale }), questions, wording);
}

function section(
	id: string,
	text: string,
	questions: readonly QuestionRollUp[],
	wording: Wording
): Block[] {
	const blocks = questions.flatMap((question): Block[] =>
		question.kind === 'ranking'
			? rankingBlock(question, question.title[wording.locale], `chart-${question.name}`, wording)
			: countsTable(question, wording)
	);
	return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, id, text }, ...blocks];
}
