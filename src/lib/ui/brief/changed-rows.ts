import type { ChangedFigure } from '$lib/brief/changes.ts';

/** A figure that differs between two versions, as a row. */
export interface ChangedRow {
	figure: string;
	before: string;
	after: string;
}

export function changedRows(changed: readonly ChangedFigure[]): ChangedRow[] {
	return changed.map(({ subject, path, before, after }) => ({
		figure: [subject, ...path].join(' › '),
		before,
		after
	}));
}
