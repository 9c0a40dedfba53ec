/** A part of the respondents that a view looks at, as tables set parts beside each other and beside the rest. */
import type { Stratum } from './strata.ts';

/** Those of any of these regions and groups, or those of none of them. */
export interface Among {
	are: 'in' | 'outside';
	/** Regions and groups: no two of them are called alike. */
	names: readonly string[];
}

/** The parameters of an address; `readAmong` reads the same again. */
export function writeAmong({ are, names }: Among): URLSearchParams {
	return new URLSearchParams(names.map((name) => [are, name]));
}

/** Undefined where no part is named: all of them. */
export function readAmong(parameters: URLSearchParams): Among | undefined {
	for (const are of ['in', 'outside'] as const) {
		const names = parameters.getAll(are);
		if (names.length > 0) return { are, names };
	}
	return undefined;
}

export function isAmong({ are, names }: Among, { region, groups }: Stratum): boolean {
	const isIn = names.includes(region) || groups.some((group) => names.includes(group));
	return isIn === (are === 'in');
}
