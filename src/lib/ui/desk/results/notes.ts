/** What is said under the figures of a question: bases, statistics, texts besides. */
import { textOf, type Wording } from '../../../brief/wording.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { QuestionRollUp, Statistics } from '../../../rollup/types.ts';

export function answeredBase({ answered, asked }: QuestionRollUp, wording: Wording): string {
	return m.desk_results_base_answered(
		{ answered: wording.count(answered).text, asked: wording.count(asked).text },
		{ locale: wording.locale }
	);
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
