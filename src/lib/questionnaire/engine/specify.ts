import { locales, type LocalizedText } from '../../i18n/locales.ts';
import {
	purposes,
	type Definition,
	type Json,
	type Option,
	type QuestionSpecification
} from '../contract.ts';
import { kindOf, kinds } from './kinds/index.ts';
import { inEveryLanguage, textKeys } from './locales.ts';
import { withModel } from './models.ts';

/** One language's reading of one question. */
interface Reading {
	title: string;
	specification: Omit<QuestionSpecification, 'title' | 'options' | 'rows'>;
	options: Option[];
	rows: Option[];
}

function readings(definition: Definition): Record<string, Reading[]> {
	const inLocale = (locale: (typeof locales)[number]) =>
		withModel(definition, locale, {}, (model) =>
			model.pages.flatMap((page) =>
				page.questions
					.filter((question) => kinds.has(question.getType()))
					.map((question): Reading => {
						const { options, rows, ...part } = kindOf(question).specify(question);
						const stated: unknown = question.getPropertyValue('purpose');
						const purpose = purposes.find((known) => known === stated);
						const specification = {
							name: question.name,
							page: page.name,
							...part,
							...(purpose === undefined ? {} : { purpose }),
							topics: Boolean(question.getPropertyValue('topics'))
						};
						return { title: question.processedTitle, specification, options, rows };
					})
			)
		);
	return Object.fromEntries(locales.map((locale) => [locale, inLocale(locale)]));
}

const specifications = new WeakMap<Definition, QuestionSpecification[]>();

/** Every question of every page in order, visible or not, with its texts in six languages. */
export function specify(definition: Definition): QuestionSpecification[] {
	const known = specifications.get(definition);
	if (known) return known;
	const byLocale = readings(definition);
	const specified = (byLocale.en ?? []).map(({ specification, options, rows }, index) => {
		const inAll = (list: 'options' | 'rows', english: readonly Option[]) =>
			english.map(({ value }, place) => ({
				value,
				text: inEveryLanguage((locale) => byLocale[locale]?.[index]?.[list][place]?.text ?? '')
			}));
		return {
			...specification,
			title: inEveryLanguage((locale) => byLocale[locale]?.[index]?.title ?? ''),
			options: inAll('options', options),
			rows: inAll('rows', rows)
		};
	});
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
