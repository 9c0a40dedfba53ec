/** What stands above every view of a consultation. */
import type { PhaseInWords } from './names.ts';

export const views = ['coverage', 'results', 'statements', 'brief'] as const;
export type View = (typeof views)[number];

export interface ConsultationHeading {
	id: string;
	name: string;
	/** Name, place and date. */
	meeting: string;
	phase: PhaseInWords;
	/** The views open to this person. */
	views: View[];
}
