/** The weightings that an address can state: of regions and groups, never of single respondents. */
import type { Weighting } from '../priorities/voice/weighting.ts';
import { groups, regions } from './types.ts';

export type StatedWeighting =
	| Exclude<Weighting, { kind: 'weights' }>
	| (Extract<Weighting, { kind: 'weights' }> & { by: 'region' | 'group' });

export const oneVoiceEach: StatedWeighting = { kind: 'respondents' };

/** As an address names them. Shares are of all voices, in per cent; weights are of one ballot. */
export const weightingNames = [
	'respondents',
	'regions',
	'group-shares',
	'group-weights',
	'region-shares',
	'region-weights'
] as const;
export type WeightingName = (typeof weightingNames)[number];

/** A parameter for each region or group that a number is stated for: `stated.ldc=50`. */
export const STATED = 'stated.';

/** Up to three digits, and three decimals. */
const NUMBER = /^\d{1,3}(?:\.\d{1,3})?$/;
const PER_CENT = 100;

type Refuse = (parameter: string, value: string) => void;

export function weightingName(weighting: StatedWeighting): WeightingName {
	if (weighting.kind === 'respondents' || weighting.kind === 'regions') return weighting.kind;
	return `${weighting.by}-${weighting.kind}`;
}

/** Numbers stated for another weighting than the one that is named are not looked at. */
export function readWeighting(parameters: URLSearchParams, refuse: Refuse): StatedWeighting {
	const given = parameters.get('weighting') ?? '';
	const name = weightingNames.find((each) => each === given);
	if (given !== '' && name === undefined) refuse('weighting', given);
	switch (name) {
		case undefined:
		case 'respondents':
			return oneVoiceEach;
		case 'regions':
			return { kind: 'regions' };
		case 'group-weights':
			return { kind: 'weights', by: 'group', weights: numbers(parameters, groups, refuse) };
		case 'region-weights':
			return { kind: 'weights', by: 'region', weights: numbers(parameters, regions, refuse) };
		case 'group-shares':
			return { kind: 'shares', by: 'group', shares: shares(parameters, groups, refuse) };
		case 'region-shares':
			return { kind: 'shares', by: 'region', shares: shares(parameters, regions, refuse) };
	}
}

function numbers(
	parameters: URLSearchParams,
	names: readonly string[],
	refuse: Refuse
): Record<string, number> {
	return Object.fromEntries(
		names.flatMap((name): [string, number][] => {
			const parameter = `${STATED}${name}`;
			const given = parameters.get(parameter)?.trim() ?? '';
			if (given === '') return [];
			if (NUMBER.test(given)) return [[name, Number(given)]];
			refuse(parameter, given);
			return [];
		})
	);
}

function shares(
	parameters: URLSearchParams,
	names: readonly string[],
	refuse: Refuse
): Record<string, number> {
	return Object.fromEntries(
		Object.entries(numbers(parameters, names, refuse)).map(([name, share]) => [
			name,
			share / PER_CENT
		])
	);
}

/** The numbers as an address states them, by name of a region or group. */
export function statedNumbers(weighting: StatedWeighting): Record<string, string> {
	if (weighting.kind === 'respondents' || weighting.kind === 'regions') return {};
	const entries =
		weighting.kind === 'weights'
			? Object.entries(weighting.weights)
			: Object.entries(weighting.shares).map(([name, share]) => [name, share * PER_CENT] as const);
	return Object.fromEntries(
		entries.map(([name, number]) => [name, String(Number(number.toFixed(3)))])
	);
}

/** The parameters of a weighting: none for one respondent one voice. */
export function writeWeighting(weighting: StatedWeighting): URLSearchParams {
	const parameters = new URLSearchParams();
	if (weighting.kind === 'respondents') return parameters;
	parameters.append('weighting', weightingName(weighting));
	for (const [name, number] of Object.entries(statedNumbers(weighting)))
		parameters.append(`${STATED}${name}`, number);
	return parameters;
}
