/** What those who answer wait, while the server works for somebody else. */
import type { Load } from './load.ts';
import type { Figure } from './report.ts';

const BUDGET = 500;

/**
 * @param what is done meanwhile
 * @param alone the same load on the server left alone
 * @param opened how often it was done
 */
export function besideOthers(what: string, load: Load, alone: Load, opened: number): Figure[] {
	return [
		{
			what: `99 of 100 pages within, during ${what}`,
			ours: load.p99,
			peer: alone.p99,
			unit: 'ms',
			budget: { limit: BUDGET, at: 'most' }
		},
		{ what: '   opened meanwhile', ours: opened, unit: '' },
		{
			what: '   refused or without an answer',
			ours: load.failed,
			peer: alone.failed,
			unit: '',
			budget: { limit: 0, at: 'most' }
		}
	];
}
