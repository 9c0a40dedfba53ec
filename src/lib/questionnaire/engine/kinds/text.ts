/** One line: words, a number, a mailbox, an address, a day or a time. */
import {
	autocompleteWords,
	inputTypes,
	type AutocompleteWord,
	type InputType
} from '../../contract.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { QuestionTextModel } from '../survey-core.ts';
import { fieldValue, textOf } from './options.ts';
import { defineKind } from './kind.ts';
import { isMomentType, normalMoment } from './moments.ts';
import { isNumeric, limitInWords, readers, type Limits, type Range } from './text-input.ts';
import { limit, longestText, noCommentArea } from './words.ts';

export function inputType(question: QuestionTextModel): InputType {
	return inputTypes.find((known) => known === question.inputType) ?? 'text';
}

/** Limits as HTML writes them; survey-core gives those of expressions as numbers, texts or dates. */
function asLimit(type: InputType, value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'string' || value === '') return undefined;
	return isMomentType(type) ? normalMoment(type, value) : value;
}

/** A scale without limits goes from 0 to 100, as in HTML. */
function range(type: InputType, minimum: unknown, maximum: unknown): Range {
	const otherwise = type === 'range' ? { minimum: '0', maximum: '100' } : undefined;
	return {
		minimum: asLimit(type, minimum) ?? otherwise?.minimum,
		maximum: asLimit(type, maximum) ?? otherwise?.maximum
	};
}

/** The limits that never change. Those of expressions are rules: see `rules.ts`. */
function limits(question: QuestionTextModel, type: InputType): Limits {
	const { min, max, step }: { min: unknown; max: unknown; step: unknown } = question;
	return {
		...range(type, min, max),
		step: asLimit(type, step) ?? (type === 'range' ? '1' : undefined),
		length: limit(question.maxLength, longestText)
	};
}

interface Line {
	inputType: InputType;
	limits: Limits;
	/** With those that follow from other answers. */
	shown: Range;
	placeholder: string;
	suggestions: string[];
	autocomplete: AutocompleteWord | undefined;
}

function settle(question: QuestionTextModel): Line {
	const type = inputType(question);
	const { min, max }: { min: unknown; max: unknown } = question;
	// survey-core has limits for days of its own, which no author stated.
	const lowest: unknown = question.minValueExpression ? question.renderedMin : min;
	const highest: unknown = question.maxValueExpression ? question.renderedMax : max;
	return {
		inputType: type,
		limits: limits(question, type),
		shown: range(type, lowest, highest),
		placeholder: textOf(question.locPlaceholder),
		suggestions: question.dataList,
		autocomplete: autocompleteWords.find((known) => known === question.autocomplete)
	};
}

/** What the view has besides its value. */
function lineView({ inputType, limits, shown, ...line }: Line, locale: Locale) {
	const { minimum, maximum } = shown;
	const words = limitInWords(inputType, shown, locale);
	return {
		inputType,
		...(minimum === undefined ? {} : { min: minimum }),
		...(maximum === undefined ? {} : { max: maximum }),
		...(limits.step === undefined ? {} : { step: limits.step }),
		...(words === '' ? {} : { limit: words }),
		maxLength: limits.length,
		...(line.placeholder === '' ? {} : { placeholder: line.placeholder }),
		...(line.suggestions.length === 0 ? {} : { suggestions: line.suggestions }),
		...(line.autocomplete === undefined ? {} : { autocomplete: line.autocomplete })
	};
}

const bounded = ['min', 'max', 'minValueExpression', 'maxValueExpression'];

export const text = defineKind(QuestionTextModel, {
	properties: {
		inputType: inputTypes,
		min: 'limit',
		max: 'limit',
		minValueExpression: 'expression',
		maxValueExpression: 'expression',
		step: 'number',
		maxLength: 'count',
		placeholder: 'text',
		dataList: 'texts',
		autocomplete: autocompleteWords
	},
	requirements: (json) => {
		const type = inputTypes.find((known) => known === json.inputType) ?? 'text';
		const stated = (property: string) => json[property] !== undefined;
		// What is neither a number nor a moment is told of already.
		const fits = (value: unknown) =>
			!/^-?\d/.test(String(value)) ||
			(isMomentType(type) ? asLimit(type, value) === value : Number.isFinite(Number(value)));
		return [
			...noCommentArea(json),
			...bounded
				.filter((property) => stated(property) && !isNumeric(type) && !isMomentType(type))
				.map((property) => `"${property}" needs an "inputType" of numbers, days or times`),
			...['min', 'max']
				.filter((property) => stated(property) && !fits(json[property]))
				.map((property) => `"${property}" is no ${isMomentType(type) ? type : 'number'}`),
			...(stated('step') && !isNumeric(type)
				? ['"step" needs the "inputType" "number" or "range"']
				: [])
		];
	},
	admit: (question, value) => {
		const type = isNumeric(inputType(question)) ? 'number' : 'string';
		return typeof value === type && value !== '' ? value : undefined;
	},
	settle,
	form: (line, { field, locale }) => {
		const view = lineView(line, locale);
		return {
			fields: ({ value }) => {
				const text = fieldValue(value);
				return text === undefined ? [] : [[field, text]];
			},
			view: (base, fields) => ({ ...base, kind: 'text', value: fields.last(field), ...view }),
			read: (fields) => {
				if (!fields.has(field)) return undefined;
				const typed = fields.last(field).replaceAll('\n', ' ').trim();
				if (typed === '') return { errors: [] };
				return readers[line.inputType](typed, line.limits, locale);
			}
		};
	},
	specify: (question) => {
		const type = inputType(question);
		return {
			kind: 'text',
			options: [],
			rows: [],
			...(isNumeric(type) ? { numeric: true } : {}),
			...(isMomentType(type) ? { moment: type } : {})
		};
	}
});
