import { m } from '../../i18n/paraglide/messages.js';
import { address, optionAddress } from '../cells.ts';
import { priorityRankings } from '../findings/priorities.ts';
import type { Sureness } from '../findings/sureness.ts';
import { optionText } from '../templates/meeting/rankings.ts';
import type { Context } from '../templates/meeting/context.ts';
import { name, say, type Text } from '../text.ts';
import { paragraphOf } from '../wording.ts';

/** A sentence or two for each question of priorities: which places hold, and which are open. */
export function howSure(context: Context): Text[] {
	return (context.figures.findings?.sureness ?? []).map((sureness) =>
		paragraphOf(
			[...order(sureness, context), ...firstPlace(sureness, context), ...level(sureness, context)],
			context.wording.locale
		)
	);
}

function order(
	{ question, open, certain }: Sureness,
	{ ledger, wording: { locale } }: Context
): Text[] {
	const sure = `${address('question', question)}/sure`;
	if (open === null) return [m.room_sure_all({}, { locale })];
	return [
		say((put) => {
			const range = {
				from: put(ledger.plainCount(`${sure}/from`)),
				to: put(ledger.plainCount(`${sure}/to`))
			};
			if (certain === 0) return m.room_sure_none(range, { locale });
			return m.room_sure_until(
				{ certain: put(ledger.plainCount(`${sure}/certain`)), ...range },
				{ locale }
			);
		})
	];
}

/** How far the first topic could fall; nothing where its place is sure. */
function firstPlace(sureness: Sureness, { figures, ledger, wording }: Context): Text[] {
	const { locale } = wording;
	const [first] = sureness.topics;
	const question = priorityRankings(figures).find((each) => each.name === sureness.question);
	if (first === undefined || question === undefined || first.places.worst === 1) return [];
	const worst = `${optionAddress(address('question', question.name), first.value)}/places/worst`;
	return [
		say((put) =>
			m.room_sure_first(
				{
					topic: put(name(optionText(question, first.value, locale))),
					worst: put(ledger.plainCount(worst))
				},
				{ locale }
			)
		)
	];
}

/** What that rests on; nothing where all have answered. */
function level({ question, missing }: Sureness, { ledger, wording: { locale } }: Context): Text[] {
	if (missing === 0) return [];
	const sure = `${address('question', question)}/sure`;
	return [
		say((put) =>
			m.room_sure_level(
				{
					level: put(ledger.proportion(`${sure}/level`)),
					missing: put(ledger.plainCount(`${sure}/missing`))
				},
				{ locale }
			)
		)
	];
}
