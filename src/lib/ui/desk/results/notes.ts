/** What is said under the figures of a question: bases, statistics, texts besides. */
import { textOf, type Wording } from '../../../brief/wording.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type {
	GrowingFigures,
	MomentFigures,
	QuestionRollUp,
	Statistics
} from '../../../rollup/types.ts';
import type { Leaf } from './leaves.ts';

export function answeredBase({ answered, asked, inRows }: Leaf, wording: Wording): string {
	const counts = { answered: wording.count(answered).text, asked: wording.count(asked).text };
	const { locale } = wording;
	return inRows
		? m.desk_results_base_answered_rows(counts, { locale })
		: m.desk_results_base_answered(counts, { locale });
}

/** Answers that are left out, and words that are not shown. */
export function besides({ unread, comments }: Leaf, wording: Wording): string[] {
	const { locale } = wording;
	const count = (number: number) => wording.count(number).text;
	return [
		...(unread > 0 ? [m.desk_results_unread({ count: count(unread) }, { locale })] : []),
		...(comments > 0 ? [m.desk_results_comments({ count: count(comments) }, { locale })] : [])
	];
}

/** How many rows or panels there are, in all and of one response. */
export function entries(question: GrowingFigures, wording: Wording): string[] {
	const { locale } = wording;
	const count = (number: number) => wording.count(number).text;
	const { perResponse, answered, asked } = question;
	const inWords = (value: number) => textOf(wording.decimal(value));
	return [
		m.desk_results_entries(
			{ entries: count(question.entries), answered: count(answered), asked: count(asked) },
			{ locale }
		),
		...(perResponse === null
			? []
			: [
					m.desk_results_entries_each(
						{
							mean: inWords(perResponse.mean),
							median: inWords(perResponse.median),
							lower: inWords(perResponse.quartiles.lower),
							upper: inWords(perResponse.quartiles.upper)
						},
						{ locale }
					)
				])
	];
}

/** Days in words; other times as HTML writes them, which reads the same in all languages. */
export function moments({ moment, moments: found }: MomentFigures, wording: Wording): string[] {
	if (found === null) return [];
	const inWords = (value: string) =>
		moment === 'date' ? wording.date(`${value}T00:00:00Z`) : value.replace('T', ' ');
	return [
		m.desk_results_moments(
			{
				earliest: inWords(found.earliest),
				median: inWords(found.median),
				latest: inWords(found.latest)
			},
			{ locale: wording.locale }
		)
	];
}

export function rowsBase({ asked }: QuestionRollUp, wording: Wording): string {
	const { locale } = wording;
	return m.desk_results_base_rows(
		{ column: m.brief_column_base({}, { locale }), asked: wording.count(asked).text },
		{ locale }
	);
}

export function statistics(found: Statistics | null, wording: Wording): string[] {
	if (found === null) return [];
	const inWords = (value: number) => textOf(wording.decimal(value));
	return [
		m.desk_results_statistics(
			{
				mean: inWords(found.mean),
				median: inWords(found.median),
				lower: inWords(found.quartiles.lower),
				upper: inWords(found.quartiles.upper),
				minimum: inWords(found.minimum),
				maximum: inWords(found.maximum)
			},
			{ locale: wording.locale }
		)
	];
}

export function otherTexts(count: number, wording: Wording): string[] {
	if (count === 0) return [];
	return [
		m.desk_results_other_texts({ count: wording.count(count).text }, { locale: wording.locale })
	];
}
