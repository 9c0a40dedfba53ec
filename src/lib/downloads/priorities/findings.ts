/** Everything that the panel of priorities shows of one question, one row a figure. */
import type { PriorityFindings } from '../../priorities/findings/findings.ts';
import { industryRows, lastRows } from './comparisons.ts';
import { countedRows, heardRows, robustnessRows } from './counted.ts';
import { betweenRegionsRows, distinctiveRows, partRows } from './differences.ts';
import type { FindingRow } from './rows.ts';
import { agreementRows, boundsRows, intervalRows, leavingOneOutRows } from './sureness.ts';

/** @param compared ids of the consultations that it was set beside */
export function findingRows(
	findings: PriorityFindings,
	compared: { last?: string; industry?: string }
): FindingRow[] {
	return [
		...heardRows(findings),
		...countedRows(findings),
		...robustnessRows(findings),
		...intervalRows(findings),
		...leavingOneOutRows(findings),
		...boundsRows(findings),
		...agreementRows(findings),
		...betweenRegionsRows(findings),
		...partRows(findings),
		...distinctiveRows(findings),
		...industryRows(findings, compared.industry),
		...lastRows(findings, compared.last)
	];
}
