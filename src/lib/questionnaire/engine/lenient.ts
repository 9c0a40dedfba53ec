/**
 * Reads a questionnaire from elsewhere for what can be counted: older names of properties, questions
 * without pages, kinds that no page of ours shows. It need not pass `check`.
 */
import type { Definition, Json } from '../contract.ts';
import { isJson, isObject, nameOf, objectsIn, type Authored } from './definition.ts';
import { SurveyModel } from './survey-core.ts';

export interface Lenient {
	definition: Definition;
	/** The names of questions whose answers stand under another one (`valueName`), by that. */
	names: ReadonlyMap<string, string>;
	/** What is not understood, and left out. */
	warnings: string[];
}

/** What would answer for the respondent, ask other hosts or judge answers; none of it is counted. */
const leftOut: ReadonlySet<string> = new Set([
	...['defaultValue', 'defaultValueExpression', 'defaultRowValue', 'defaultPanelValue'],
	...['defaultValueFromLastRow', 'defaultValueFromLastPanel', 'correctAnswer', 'validators'],
	...['choicesByUrl', 'choicesLazyLoadEnabled', 'choicesOrder', 'rowsOrder', 'columnsOrder'],
	...['questionOrder', 'questionsOrder', 'maxRowCount', 'maxPanelCount']
]);

/** Of the questionnaire itself, what decides who is asked what, and where words stand. */
const decisive = ['pages', 'calculatedValues', 'storeOthersAsComment'];

/** Nothing for what is no questionnaire, or has no question. */
export function readLeniently(read: unknown): Lenient | undefined {
	if (!isObject(read) || !isJson(read)) return undefined;
	const model = new SurveyModel(withoutProperties(read));
	const written: unknown = JSON.parse(JSON.stringify(model.toJSON()));
	if (!isObject(written) || model.getAllQuestions().length === 0) return undefined;
	const names = new Map<string, string>();
	const parts = decisive.flatMap((property) => {
		const part = written[property];
		return isJson(part) ? [[property, byValueName(part, renamed(written, names))] as const] : [];
	});
	return {
		definition: Object.fromEntries(parts),
		names,
		warnings: warningsOf(model)
	};
}

/** Nothing, in spite of its type, where all was understood. */
function warningsOf({ jsonErrors }: { jsonErrors: readonly { message: string }[] | null }) {
	return jsonErrors?.map(({ message }) => message) ?? [];
}

function withoutProperties(part: Json): Json {
	if (Array.isArray(part)) return part.map(withoutProperties);
	if (typeof part !== 'object' || part === null) return part;
	return Object.fromEntries(
		Object.entries(part)
			.filter(([property]) => !leftOut.has(property))
			.map(([property, value]) => [property, withoutProperties(value)])
	);
}

function questionsIn(elements: unknown): Authored[] {
	return objectsIn(elements).flatMap((element) => [element, ...questionsIn(element.elements)]);
}

/** Names by the names under which their answers stand; those that two questions share stay. */
function renamed(written: Authored, names: Map<string, string>): ReadonlyMap<string, string> {
	const questions = objectsIn(written.pages).flatMap(({ elements }) => questionsIn(elements));
	const taken = questions.flatMap(({ name, valueName }) => [name, valueName]);
	const wanted = new Map<string, string>();
	for (const question of questions) {
		const { valueName } = question;
		if (typeof valueName !== 'string' || valueName === '' || valueName === nameOf(question))
			continue;
		if (taken.filter((one) => one === valueName).length > 1) continue;
		wanted.set(nameOf(question), valueName);
		names.set(valueName, nameOf(question));
	}
	return wanted;
}

function byValueName(part: Json, wanted: ReadonlyMap<string, string>): Json {
	if (wanted.size === 0) return part;
	if (Array.isArray(part)) return part.map((one) => byValueName(one, wanted));
	if (typeof part !== 'object' || part === null) return part;
	const { valueName, ...rest } = part;
	return Object.fromEntries(
		Object.entries(rest).map(([property, value]) => {
			const naming =
				property === 'name' ? valueName !== undefined : property === 'choicesFromQuestion';
			const other = naming && typeof value === 'string' ? wanted.get(value) : undefined;
			return [property, other ?? byValueName(value, wanted)];
		})
	);
}
