/** What a questionnaire works out, as the reader's language writes it: expressions and totals of tables. */
import { formatDate, formatStyledNumber, formatWrittenNumber } from '../../../ui/formatting.ts';
import type { Locale } from '../../../i18n/locales.ts';
import type { QuestionExpressionModel } from '../survey-core.ts';
import { normalMoment } from './moments.ts';
import { singleShape, type Single } from './options.ts';

export const numberStyles = ['decimal', 'currency', 'percent'] as const;

/** survey-core's days are those of the clock of the machine. */
function dayOf(date: Date): string {
	const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Undefined where nothing comes out, or nothing that can be kept. */
export function computedValue(question: QuestionExpressionModel): Single | undefined {
	const result: unknown = question.value;
	const value = result instanceof Date ? dayOf(result) : singleShape(result);
	return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

/** Binary fractions such as 0.1 + 0.2 are not shown to the last digit. */
function rounded(value: number): number {
	return Number(value.toPrecision(12));
}

function numberInWords(question: QuestionExpressionModel, value: number, locale: Locale): string {
	const style = numberStyles.find((known) => known === question.displayStyle);
	if (style === undefined) return formatWrittenNumber(rounded(value), locale);
	const { currency, useGrouping, minimumFractionDigits, maximumFractionDigits } = question;
	return formatStyledNumber(rounded(value), locale, {
		style,
		currency,
		useGrouping,
		// survey-core says -1 for what the author left open.
		...(minimumFractionDigits >= 0 ? { minimumFractionDigits } : {}),
		...(maximumFractionDigits >= 0 ? { maximumFractionDigits } : {})
	});
}

function valueInWords(question: QuestionExpressionModel, value: Single, locale: Locale): string {
	if (typeof value === 'number') return numberInWords(question, value, locale);
	const day = normalMoment('date', String(value).slice(0, 10));
	return question.displayStyle === 'date' && day !== undefined
		? formatDate(`${day}T00:00:00Z`, locale)
		: String(value);
}

/** "" where nothing comes out. */
export function computedWords(question: QuestionExpressionModel, locale: Locale): string {
	const value = computedValue(question);
	if (value === undefined || value === '') return '';
	const words = valueInWords(question, value, locale);
	const { format }: { format: unknown } = question;
	return typeof format === 'string' && format !== ''
		? format.replaceAll('{0}', () => words)
		: words;
}
