/** What stands above every view of a consultation. */
import { localizeHref } from '../../i18n/addresses.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { PhaseInWords } from './names.ts';

export const views = ['coverage', 'results', 'statements', 'brief', 'documents'] as const;
export type View = (typeof views)[number];

export const viewLabels = {
	coverage: m.desk_coverage,
	results: m.desk_results,
	statements: m.statements_title,
	brief: m.desk_brief,
	documents: m.documents_view
} as const satisfies Record<View, unknown>;

export function viewAddress(consultationId: string, view: View): string {
	const path = view === 'coverage' ? '' : `/${view}`;
	return localizeHref(`/desk/consultations/${consultationId}${path}`);
}

export interface ConsultationHeading {
	id: string;
	name: string;
	/** Name, place and date. */
	meeting: string;
	phase: PhaseInWords;
	/** The views open to this person. */
	views: View[];
}
