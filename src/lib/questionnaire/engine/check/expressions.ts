/** What survey-core's own linter knows of expressions, piping and impossible conditions. */
import { lintSurvey, type ISurveyLintOptions } from 'survey-core/linter';
import type { Definition, Finding } from '../../contract.ts';
import type { Topic } from '../../topics.ts';
import { isJson, isObject, nameOf, type Authored } from '../definition.ts';
import { expandTopics } from '../expand-topics.ts';
// The linter reads the properties that are registered there.
import '../survey-core.ts';

/** Told by the checks of ours already, in their words. */
const rules: NonNullable<ISurveyLintOptions['rules']> = {
	'name/duplicate': 'off',
	'element/unknown-type': 'off',
	'property/unknown': 'off',
	'validator/unknown-type': 'off',
	'validator/dead': 'off'
};

/** Properties that hold what belongs to the question they stand on. */
const holding = new Set(['columns', 'items', 'templateElements']);

/** Where a path such as `pages[0].elements[2].columns[1].visibleIf` lies: "table.column". */
function nameAt(definition: unknown, path: string): string {
	let value: unknown = definition;
	let where = '';
	let property = '';
	for (const step of path.split(/[.[\]]+/)) {
		if (Array.isArray(value)) {
			const list: unknown[] = value;
			value = list[Number(step)];
		} else {
			value = isObject(value) ? value[step] : undefined;
			property = step;
		}
		const name = isObject(value) ? nameOf(value) : '';
		if (name !== '') where = holding.has(property) ? `${where}.${name}` : name;
	}
	return where;
}

function isDefinition(value: Authored): value is Definition {
	return isJson(value);
}

/** For a definition whose shape is right. */
export function checkExpressions(definition: Authored, topics: readonly Topic[]): Finding[] {
	if (!isDefinition(definition)) return [{ where: '', message: 'is not JSON' }];
	const { findings } = lintSurvey(expandTopics(definition, topics), { rules });
	return findings
		.filter(({ severity }) => severity !== 'info')
		.map(({ path, message }) => ({ where: nameAt(definition, path), message }));
}
