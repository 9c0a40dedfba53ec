/** How large what an author writes may be. Nothing legitimate comes near; a server must not choke on the rest. */
import type { Finding } from '../../contract.ts';
import { isObject } from '../definition.ts';
import { longestComment, longestText } from '../kinds/words.ts';

export const most = {
	/** Of the whole definition as JSON, in characters. */
	size: 2_000_000,
	/** Of objects and lists within each other. */
	depth: 24,
	pages: 100,
	/** Questions, columns and the like at any depth. */
	elements: 1000,
	choices: 500,
	rows: 200,
	columns: 50,
	validators: 20,
	triggers: 200,
	calculatedValues: 200,
	/** Characters of a text in one language. */
	text: 5000,
	expression: 2000,
	/** Brackets within each other in an expression. */
	brackets: 30,
	name: 60,
	/** Characters of the value of a choice, a row or a column. */
	value: 200,
	number: 1e15
} as const;

/** How long lists in these properties may be; `choices` is for all others. */
const listLimits: Readonly<Record<string, number>> = { rows: most.rows, columns: most.columns };

export function longestList(property: string): number {
	return Object.hasOwn(listLimits, property) ? (listLimits[property] ?? 0) : most.choices;
}

/** Greatest whole numbers by property. */
const countLimits: Readonly<Record<string, number>> = {
	rows: 50,
	rateCount: 20,
	rowCount: 100,
	minRowCount: 100,
	maxRowCount: 100,
	panelCount: 50,
	minPanelCount: 50,
	maxPanelCount: 50,
	minSelectedChoices: most.choices,
	maxSelectedChoices: most.choices
};

/** How great a whole number may be in a property of a kind of question. */
export function greatestCount(property: string, kind: string): number {
	if (property === 'maxLength') return kind === 'text' ? longestText : longestComment;
	return Object.hasOwn(countLimits, property) ? (countLimits[property] ?? 0) : most.text;
}

function partsOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	return isObject(value) ? Object.values(value) : [];
}

function depthOf(value: unknown): number {
	let level: unknown[] = [value];
	let depth = 0;
	while (level.length > 0 && depth <= most.depth) {
		depth += 1;
		level = level.flatMap(partsOf);
	}
	return depth;
}

/** Is it small enough to be looked at any further? */
export function checkSize(definition: unknown): Finding[] {
	if (depthOf(definition) > most.depth) {
		return [{ where: '', message: `is nested more than ${most.depth} deep` }];
	}
	return JSON.stringify(definition).length > most.size
		? [{ where: '', message: `is larger than ${most.size} characters` }]
		: [];
}
