import type { ChangedRow } from '../../brief/changed-rows.ts';
import type { CountsInWords } from '../counts.ts';

/** What will be frozen, in words. */
export interface ToFreeze {
	revision: number;
	/** How many responses would be counted. */
	submitted: number;
	counts: CountsInWords;
	receipts: string;
	figures: { all: string; withheld: string };
	sections: string;
	leftOut: string | null;
	passages: string;
	/** How many passages cannot be published; nothing where all can. */
	faults: string | null;
	/** What differs from the newest version; nothing where there is none. */
	changed: { since: string; count: string; rows: readonly ChangedRow[] } | null;
}
