/** What the questionnaire works out from other answers. Nobody is asked; it is kept at submission. */
import { QuestionExpressionModel } from '../survey-core.ts';
import { computedValue, computedWords, numberStyles } from './computed.ts';
import { defineKind } from './kind.ts';

const digits = ['maximumFractionDigits', 'minimumFractionDigits', 'precision'];

function isDigits(value: unknown): boolean {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
}

export const expression = defineKind(QuestionExpressionModel, {
	properties: {
		expression: 'expression',
		format: 'text',
		displayStyle: ['none', ...numberStyles, 'date'],
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
		value: computedValue(question),
		words: computedWords(question, locale)
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
		computed: true,
		...(question.displayStyle === 'date' ? { moment: 'date' } : {}),
		...(numberStyles.some((style) => style === question.displayStyle) ? { numeric: true } : {})
	})
});

function currencyCodes(): string[] {
	return Intl.supportedValuesOf('currency');
}
