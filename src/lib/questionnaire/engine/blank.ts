/** A questionnaire as it is printed: everything shown, with the conditions said in place of applied. */
import type { Locale } from '../../i18n/locales.ts';
import type {
	BlankQuestionnaire,
	Condition,
	Definition,
	Json,
	QuestionSpecification
} from '../contract.ts';
import { outline, viewPage } from './page.ts';
import { questionnaireTitle, specify } from './specify.ts';

/** The properties by which elements, rows, columns and choices appear. */
const conditional = new Set([
	'visible',
	'visibleIf',
	'rowsVisibleIf',
	'columnsVisibleIf',
	'choicesVisibleIf'
]);

const unconditional = new WeakMap<Definition, Definition>();

/** Every page with every question, in one language. */
export function blankQuestionnaire(definition: Definition, locale: Locale): BlankQuestionnaire {
	const everything = unconditional.get(definition) ?? withoutConditions(definition);
	unconditional.set(definition, everything);
	const specifications = specify(definition);
	return {
		title: questionnaireTitle(definition)[locale],
		pages: outline(everything, {}, locale).flatMap(
			({ name }) => viewPage(everything, {}, locale, name) ?? []
		),
		conditions: Object.fromEntries(
			statedConditions(definition).map(([name, stated]) => [
				name,
				conditionOf(stated, specifications, locale)
			])
		)
	};
}

function withoutConditions(definition: Definition): Definition {
	const reduced = (value: Json): Json => {
		if (Array.isArray(value)) return value.map(reduced);
		return typeof value === 'object' && value !== null ? reducedObject(value) : value;
	};
	const reducedObject = (value: { [key: string]: Json }) =>
		Object.fromEntries(
			Object.entries(value).flatMap(([key, part]) =>
				conditional.has(key) ? [] : [[key, reduced(part)]]
			)
		);
	return reducedObject(definition);
}

/** By name, the expressions of what appears on a condition. */
function statedConditions(value: Json): [name: string, expression: string][] {
	if (Array.isArray(value)) return value.flatMap(statedConditions);
	if (typeof value !== 'object' || value === null) return [];
	const { name } = value;
	const stated = value.visibleIf ?? value.rowsVisibleIf;
	const own: [string, string][] =
		typeof name === 'string' && typeof stated === 'string' && stated.trim() !== ''
			? [[name, stated]]
			: [];
	return [...own, ...Object.values(value).flatMap(statedConditions)];
}

/** `{question} = 'value'`, and `anyof` or `contains` with one value or a list: what most authors write. */
const simple =
	/^\{([\w-]+)\}\s*(?:==?|anyof|contains|allof)\s*(\[[^\]]*\]|'[^']*'|"[^"]*"|[\w-]+)$/i;

function conditionOf(
	stated: string,
	specifications: readonly QuestionSpecification[],
	locale: Locale
): Condition {
	const [, name, right = ''] = simple.exec(stated.trim()) ?? [];
	const question = specifications.find((specification) => specification.name === name);
	if (question === undefined) return { kind: 'earlier' };
	const values = right
		.replace(/^\[|\]$/g, '')
		.split(',')
		.map((value) => value.trim().replace(/^(['"])(.*)\1$/, '$2'));
	const answers = values.flatMap(
		(value) => question.options.find((option) => option.value === value)?.text[locale] ?? []
	);
	return answers.length === values.length
		? { kind: 'answers', question: question.name, answers }
		: { kind: 'earlier' };
}
