/**
 * Which answers a questionnaire looks at: those that its conditions, expressions and piped texts
 * mention. Answers that are never mentioned change nothing of what is shown.
 */
import type { Answers, Definition, Json } from '../contract.ts';
import { answerKeys } from '../contract.ts';
import { isObject, nameOf, objectsIn, type Authored } from './definition.ts';

/** Properties that name a question without braces. */
const naming = new Set(['choicesFromQuestion', 'setToName', 'fromName']);

/** Kinds whose number of rows or panels follows from the answer. */
const growing = new Set(['paneldynamic', 'matrixdynamic']);
/** Kinds whose inside may look at its own row or panel. */
const holding = new Set([...growing, 'matrixdropdown']);

/** Names in braces, and those that functions such as `displayValue('level')` are given in quotes. */
function mentionedIn(text: string): string[] {
	const braced = [...text.matchAll(/\{([^{}]+)\}/g)].map(([, inside = '']) =>
		inside
			.trim()
			.replace(/^[#$!]+/, '')
			.replace(/[.[\s-].*$/s, '')
			.toLowerCase()
	);
	const quoted = [...text.matchAll(/'(\w+)'|"(\w+)"/g)].map(([, single = '', double = '']) =>
		(single || double).toLowerCase()
	);
	return [...braced, ...quoted];
}

function collect(value: unknown, property: string, into: Set<string>): void {
	if (typeof value === 'string') {
		for (const name of mentionedIn(value)) into.add(name);
		if (naming.has(property)) for (const name of mentionedIn(`{${value}}`)) into.add(name);
	} else if (Array.isArray(value)) {
		for (const item of value) collect(item, property, into);
	} else if (isObject(value)) {
		for (const [key, inner] of Object.entries(value)) collect(inner, key, into);
	}
}

/**
 * Names with spaces, dots or hyphens, of questionnaires from elsewhere, are looked for as they are.
 * @param written the definition as JSON, in lower case
 */
function mentionsOddName(written: string, name: string): boolean {
	if (/^\w+$/.test(name)) return false;
	const quoted = JSON.stringify(name).toLowerCase();
	return written
		.replaceAll(`"name":${quoted}`, '')
		.replaceAll(`"title":${quoted}`, '')
		.includes(quoted.slice(1, -1));
}

/** The names, in lower case, that a part of a definition mentions. */
function mentions(part: unknown): Set<string> {
	const names = new Set<string>();
	collect(part, '', names);
	return names;
}

/** Every object with a type among elements, at any depth. */
function questionsWithin(elements: unknown): Authored[] {
	return objectsIn(elements).flatMap((element) =>
		element.type === 'panel' ? questionsWithin(element.elements) : [element]
	);
}

interface LookedAt {
	question: string;
	/** Only how many rows it has matters. */
	countOnly: boolean;
}

const holders = new WeakMap<Definition, boolean>();

/** Are there rows or panels, which hold answers of their own? */
export function holdsQuestions(definition: Definition): boolean {
	const known =
		holders.get(definition) ??
		questionsOfDefinition(definition).some(({ type }) => holding.has(String(type)));
	holders.set(definition, known);
	return known;
}

interface Looked {
	answers: LookedAt[];
	/** The time of day matters too. */
	clock: boolean;
}

const looked = new WeakMap<Definition, Looked>();

const looksAtClock =
	/\b(today|currentDate|currentYear|age|year|month|day|weekday|getDate|getYear)\s*\(/i;

function questionsOfDefinition(definition: Definition): Authored[] {
	return objectsIn(definition.pages).flatMap((page) => questionsWithin(page.elements));
}

function lookedAt(definition: Definition): Looked {
	const known = looked.get(definition);
	if (known) return known;
	const mentioned = mentions(definition);
	const written = JSON.stringify(definition);
	const lowered = written.toLowerCase();
	const answers = questionsOfDefinition(definition).flatMap((question): LookedAt[] => {
		const name = nameOf(question);
		const type = String(question.type);
		const inside = holding.has(type) && looksInside(question);
		const whole =
			inside ||
			mentioned.has(name.toLowerCase()) ||
			mentionsOddName(lowered, name) ||
			mentions(question).has('self');
		if (whole) return [{ question: name, countOnly: false }];
		return growing.has(type) ? [{ question: name, countOnly: true }] : [];
	});
	const found = { answers, clock: looksAtClock.test(written) };
	looked.set(definition, found);
	return found;
}

/** What expressions and texts inside a question call its own parts. */
const inward = [
	'row',
	'panel',
	'item',
	'rowindex',
	'panelindex',
	'rowvalue',
	'rowname',
	'rowtitle',
	'totalrow',
	'prevpanel',
	'nextpanel',
	'parentpanel'
];

function looksInside(question: Authored): boolean {
	const names = mentions(question);
	return (
		inward.some((root) => names.has(root)) ||
		objectsIn(question.columns).some(
			(column) => 'totalType' in column || 'totalExpression' in column
		) ||
		'keyName' in question
	);
}

/** A text that is equal for answers which lead to the same decisions. */
export function decisiveAnswers(definition: Definition, answers: Answers): string {
	const { answers: decisive } = lookedAt(definition);
	const parts = decisive.map(({ question, countOnly }): Json => {
		const value = answers[question];
		if (countOnly) return Array.isArray(value) ? value.length : null;
		return answerKeys(question, answers).flatMap((key) => [key, answers[key] ?? null]);
	});
	return JSON.stringify([...parts, decisiveMinute(definition)]);
}

/** The minute it is, for a questionnaire that looks at the clock; '' for any other. */
export function decisiveMinute(definition: Definition): string {
	// A day begins with a minute wherever the server stands.
	const { clock } = lookedAt(definition);
	return clock ? new Date().toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length) : '';
}

/** What calculated values and expression questions mention, by their names in lower case. */
function derivations(definition: Definition): Map<string, Set<string>> {
	const calculated = objectsIn(definition.calculatedValues);
	const computed = questionsOfDefinition(definition).filter(({ type }) => type === 'expression');
	return new Map(
		[...calculated, ...computed].map((one) => [nameOf(one).toLowerCase(), mentions(one.expression)])
	);
}

/** These names and all they are derived from. */
function withSources(names: Set<string>, sources: Map<string, Set<string>>): Set<string> {
	const all = new Set(names);
	for (const name of all) for (const source of sources.get(name) ?? []) all.add(source);
	return all;
}

const conditional = new WeakMap<Definition, Set<string>>();

function conditionalPages(definition: Definition): Set<string> {
	const sources = derivations(definition);
	const effects = mentions([definition.triggers ?? []]);
	const found = objectsIn(definition.pages).filter((page) => {
		const seen = withSources(new Set([...mentions(page), ...effects]), sources);
		return questionsWithin(page.elements).some(
			(question) =>
				seen.has(nameOf(question).toLowerCase()) ||
				(holding.has(String(question.type)) && looksInside(question))
		);
	});
	return new Set(found.map(nameOf));
}

/** May an answer given on this page change what the page shows? */
export function isConditional(definition: Definition, page: string): boolean {
	const known = conditional.get(definition) ?? conditionalPages(definition);
	conditional.set(definition, known);
	return known.has(page);
}
