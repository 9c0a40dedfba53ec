/**
 * A view: whose responses are looked at, how much each voice counts, and what is set against what. It is
 * the query of an address, so that it can be sent to a colleague; `writeView` and `readView` are each
 * other's inverse.
 */
import { locales, type Locale } from '../i18n/locales.ts';
import { methods, type Method } from '../priorities/methods.ts';
import { quotabilities, quotabilityOf, type Quotability } from '../questionnaire/quotable.ts';
import type { Stratum } from './strata.ts';
import { groups, regions, type Group, type Region } from './types.ts';
import {
	oneVoiceEach,
	readWeighting,
	writeWeighting,
	type StatedWeighting
} from './view-weighting.ts';

export { oneVoiceEach, type StatedWeighting } from './view-weighting.ts';

/** Of each kind any that is named; a kind without names lets everybody pass. */
export interface Filter {
	region: readonly Region[];
	group: readonly Group[];
	/** In which the response was submitted. */
	language: readonly Locale[];
	quotability: readonly Quotability[];
}

/** What is known of every respondent that answered. */
export const standings = ['region', 'group', 'language', 'quotability'] as const;
export type StandingKind = (typeof standings)[number];

/** What the questions are crossed by. */
export type CrossedBy =
	| { kind: StandingKind }
	/** Another closed question, by name; `of` is the question that is set against it. */
	| { kind: 'question'; question: string; of?: string };

export interface View {
	weighting: StatedWeighting;
	filter: Filter;
	/** The way of counting that orders priorities; without one each question has its usual one. */
	method?: Method;
	by?: CrossedBy;
}

/** What an address asks for that there is not; the view leaves it out. */
export interface ViewFault {
	parameter: string;
	/** At most 60 characters of it. */
	value: string;
}

export const everybody: Filter = { region: [], group: [], language: [], quotability: [] };
export const wholeView: View = { weighting: oneVoiceEach, filter: everybody };

const LONGEST_NAME = 200;
const SHOWN_OF_A_FAULT = 60;
const QUESTION = 'question.';

/** Reads the query of an address. Parameters that are not a view's are left to others. */
export function readView(parameters: URLSearchParams): { view: View; faults: ViewFault[] } {
	const faults: ViewFault[] = [];
	const refuse: Refuse = (parameter, value) => {
		faults.push({ parameter, value: value.slice(0, SHOWN_OF_A_FAULT) });
	};
	const chosen = <Value extends string>(
		parameter: StandingKind,
		known: readonly Value[]
	): Value[] => {
		const given = parameters.getAll(parameter).filter((value) => value !== '');
		for (const value of given) if (!known.some((each) => each === value)) refuse(parameter, value);
		return known.filter((value) => given.includes(value));
	};
	const filter: Filter = {
		region: chosen('region', regions),
		group: chosen('group', groups),
		language: chosen('language', locales),
		quotability: chosen('quotability', quotabilities)
	};
	const weighting = readWeighting(parameters, refuse);
	const method = readMethod(parameters, refuse);
	const by = readBy(parameters, refuse);
	return { view: { weighting, filter, ...(method && { method }), ...(by && { by }) }, faults };
}

type Refuse = (parameter: string, value: string) => void;

function readMethod(parameters: URLSearchParams, refuse: Refuse): Method | undefined {
	const given = parameters.get('method') ?? '';
	const method = methods.find((each) => each === given);
	if (given !== '' && method === undefined) refuse('method', given);
	return method;
}

function readBy(parameters: URLSearchParams, refuse: Refuse): CrossedBy | undefined {
	const given = parameters.get('by') ?? '';
	if (given === '') return undefined;
	const kind = standings.find((standing) => standing === given);
	if (kind) return { kind };
	const question = given.startsWith(QUESTION) ? given.slice(QUESTION.length) : '';
	if (question === '' || question.length > LONGEST_NAME) {
		refuse('by', given);
		return undefined;
	}
	const of = parameters.get('of') ?? '';
	if (of.length > LONGEST_NAME) refuse('of', of);
	const isName = of !== '' && of.length <= LONGEST_NAME;
	return { kind: 'question', question, ...(isName && { of }) };
}

/** The parameters that ask for a view: none for the whole with one voice each. */
export function writeView({ weighting, filter, method, by }: View): URLSearchParams {
	const parameters = writeWeighting(weighting);
	for (const kind of standings) for (const value of filter[kind]) parameters.append(kind, value);
	if (method) parameters.append('method', method);
	if (by) parameters.append('by', byName(by));
	if (by?.kind === 'question' && by.of !== undefined) parameters.append('of', by.of);
	return parameters;
}

/** As an address names what is crossed by. */
export function byName(by: CrossedBy): string {
	return by.kind === 'question' ? `${QUESTION}${by.question}` : by.kind;
}

/** Does anything narrow the choice of responses? */
export function isNarrowed(filter: Filter): boolean {
	return standings.some((kind) => filter[kind].length > 0);
}

/** Are the responses of this stratum looked at? */
export function isShown(filter: Filter, stratum: Stratum): boolean {
	const passes = (kind: StandingKind) => {
		const chosen: readonly string[] = filter[kind];
		return chosen.length === 0 || standingOf(stratum, kind).some((name) => chosen.includes(name));
	};
	return standings.every(passes);
}

/** The names under which a stratum stands: several groups or none, one of everything else. */
export function standingOf(stratum: Stratum, kind: StandingKind): readonly string[] {
	switch (kind) {
		case 'region':
			return [stratum.region];
		case 'group':
			return stratum.groups;
		case 'language':
			return [stratum.locale];
		case 'quotability':
			return [quotabilityOf(stratum.consent)];
	}
}
