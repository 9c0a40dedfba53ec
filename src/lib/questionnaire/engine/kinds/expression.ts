/** What the questionnaire works out from other answers. Nobody is asked; it is kept at submission. */
import { formatDate, formatWrittenNumber } from '../../../ui/formatting.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { QuestionExpressionModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { normalMoment } from './moments.ts';
import { singleShape, type Single } from './options.ts';

const numberStyles = ['decimal', 'currency', 'percent'];

/** survey-core's days are those of the clock of the machine. */
function dayOf(date: Date): string {
	const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function valueOf(question: QuestionExpressionModel): Single | undefined {
	const result: unknown = question.value;
	const value = result instanceof Date ? dayOf(result) : singleShape(result);
	return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

const digits = ['maximumFractionDigits', 'minimumFractionDigits', 'precision'];

function isDigits(value: unknown): boolean {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
}

/** Binary fractions such as 0.1 + 0.2 are not shown to the last digit. */
function rounded(value: number): number {
	return Number(value.toPrecision(12));
}

function inWords(question: QuestionExpressionModel, locale: Locale): string {
	const value = valueOf(question);
	if (value === undefined || value === '') return '';
	const { displayStyle, format }: { displayStyle: string; format: unknown } = question;
	const day = normalMoment('date', String(value).slice(0, 10));
	if (displayStyle === 'date' && day !== undefined) return formatDate(`${day}T00:00:00Z`, locale);
	if (typeof value === 'number' && displayStyle === 'none' && !format) {
		return formatWrittenNumber(rounded(value), locale);
	}
	return question.formatedValue;
}

export const expression = defineKind(QuestionExpressionModel, {
	properties: {
		expression: 'expression',
		format: 'text',
		displayStyle: ['none', 'decimal', 'currency', 'percent', 'date'],
		currency: currencyCodes(),
		maximumFractionDigits: 'number',
		minimumFractionDigits: 'number',
		precision: 'number',
		useGrouping: 'flag'
	},
	requirements: (json) => [
		...(json.expression === undefined ? ['has no "expression"'] : []),
		...digits
			.filter((property) => json[property] !== undefined && !isDigits(json[property]))
			.map((property) => `"${property}" must be 0 to 10`),
		...(Number(json.minimumFractionDigits) > Number(json.maximumFractionDigits)
			? ['"minimumFractionDigits" is above "maximumFractionDigits"']
			: [])
	],
	admit: () => undefined,
	settle: (question, { locale }) => ({
		value: valueOf(question),
		words: inWords(question, locale)
	}),
	form: ({ value, words }) => ({
		fields: () => [],
		view: (base) => ({ ...base, kind: 'computed', value: words }),
		read: () => undefined,
		computed: value === undefined ? {} : { value }
	}),
	specify: (question) => ({
		kind: 'text',
		options: [],
		rows: [],
		...(numberStyles.includes(question.displayStyle) ? { numeric: true } : {})
	})
});

function currencyCodes(): string[] {
	return Intl.supportedValuesOf('currency');
}
