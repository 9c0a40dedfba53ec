import { locales, type Locale, type LocalizedText } from '../../i18n/locales.ts';
import { purposes, type Definition, type Json, type QuestionSpecification } from '../contract.ts';
import { kindOf, kinds } from './kinds/index.ts';
import type { OptionPart } from './kinds/options.ts';
import { inEveryLanguage, textKeys } from './locales.ts';
import { withModel } from './models.ts';
import type { Question } from './survey-core.ts';

/** One language's reading of one question. */
interface Reading {
	title: string;
	specification: Omit<QuestionSpecification, 'title' | 'options' | 'rows' | 'parts'>;
	options: OptionPart[];
	rows: OptionPart[];
	parts?: Reading[];
}

function readingOf(question: Question, page: string): Reading {
	const { options, rows, parts, ...part } = kindOf(question).specify(question);
	const stated: unknown = question.getPropertyValue('purpose');
	const purpose = purposes.find((known) => known === stated);
	return {
		title: question.processedTitle,
		specification: {
			name: question.name,
			page,
			type: question.getType(),
			...part,
			...(purpose === undefined ? {} : { purpose }),
			...(question.showCommentArea ? { commentArea: true } : {}),
			topics: Boolean(question.getPropertyValue('topics')) || part.points === true
		},
		options,
		rows,
		...(parts && { parts: parts.map((inner) => readingOf(inner, page)) })
	};
}

function readingsIn(definition: Definition, locale: Locale): Reading[] {
	return withModel(definition, locale, {}, (model) =>
		model.pages.flatMap((page) =>
			page.questions
				.filter((question) => kinds.has(question.getType()) || question.hasInput)
				.map((question) => readingOf(question, page.name))
		)
	);
}

/** The readings of one question in all languages, as one. */
function specificationOf(
	english: Reading,
	inLocale: (locale: Locale) => Reading | undefined
): QuestionSpecification {
	const inAll = (list: 'options' | 'rows') =>
		english[list].map((item, place) => ({
			...item,
			text: inEveryLanguage((locale) => inLocale(locale)?.[list][place]?.text ?? '')
		}));
	const specified: QuestionSpecification = {
		...english.specification,
		title: inEveryLanguage((locale) => inLocale(locale)?.title ?? ''),
		options: inAll('options'),
		rows: inAll('rows')
	};
	if (!english.parts) return specified;
	const parts = english.parts.map((part, place) =>
		specificationOf(part, (locale) => inLocale(locale)?.parts?.[place])
	);
	return { ...specified, parts };
}

const specifications = new WeakMap<Definition, QuestionSpecification[]>();

/** Every question of every page in order, visible or not, with its texts in six languages. */
export function specify(definition: Definition): QuestionSpecification[] {
	const known = specifications.get(definition);
	if (known) return known;
	const byLocale = new Map(locales.map((locale) => [locale, readingsIn(definition, locale)]));
	const specified = (byLocale.get('en') ?? []).map((english, place) =>
		specificationOf(english, (locale) => byLocale.get(locale)?.[place])
	);
	specifications.set(definition, specified);
	return specified;
}

function textIn(text: Json | undefined, key: string): string | undefined {
	if (typeof text === 'string') return text;
	if (typeof text !== 'object' || text === null || Array.isArray(text)) return undefined;
	const value = text[key];
	return typeof value === 'string' ? value : undefined;
}

/** The title of the questionnaire in six languages; a missing language falls back on English. */
export function questionnaireTitle(definition: Definition): LocalizedText {
	const english = textIn(definition.title, textKeys.en) ?? '';
	return inEveryLanguage((locale) => textIn(definition.title, textKeys[locale]) ?? english);
}
