import type { Weighting } from '../priorities/voice/weighting.ts';

/**
 * A weighting as one code: `respondents`, `regions`, or what carries it with its numbers, as in
 * `group-shares ldc=0.5 sids=0.2`.
 */
export function weightingCode(weighting: Weighting): string {
	switch (weighting.kind) {
		case 'respondents':
		case 'regions':
			return weighting.kind;
		case 'shares':
			return stated(`${weighting.by}-shares`, weighting.shares);
		case 'weights':
			return stated(`${weighting.by}-weights`, weighting.weights);
	}
}

function stated(name: string, numbers: Readonly<Record<string, number>>): string {
	return [name, ...Object.entries(numbers).map(([who, number]) => `${who}=${number}`)].join(' ');
}
