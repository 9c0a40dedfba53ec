/** A brief as the reading room shows it before anything else: from the figures it is frozen with. */
import type { Locale } from '../../i18n/locales.ts';
import type { BriefFigures, BriefSubject } from '../about.ts';
import { cellsOf } from '../cells.ts';
import { withFindings } from '../findings/findings.ts';
import { ledgerOf } from '../ledger.ts';
import type { Context } from '../templates/meeting/context.ts';
import type { Text } from '../text.ts';
import { wordingFor } from '../wording.ts';
import { agendaSubjects, type Subjects } from './agenda.ts';
import { sinceBefore, type Since } from './since.ts';
import { howSure } from './sure.ts';

/** Empty where there is nothing to say. */
export interface RoomParts {
	/** How sure the order of the topics is, question by question. */
	sure: Text[];
	/** The subjects it proposes for the agenda, question by question. */
	agenda: Subjects[];
	/** What changed since the meeting before; nothing where nothing of it is told. */
	since: Since | null;
}

/** Versions published before findings were frozen tell the same figures: the findings follow from them. */
export function complete(figures: BriefFigures): BriefFigures {
	return figures.findings === undefined ? withFindings(figures) : figures;
}

/** @param figures complete */
export function compileRoom(
	{ figures, subject }: { figures: BriefFigures; subject: BriefSubject },
	locale: Locale
): RoomParts {
	const wording = wordingFor(locale);
	const context: Context = {
		part: '',
		figures,
		// Nobody's words stand in it.
		words: { statements: [], titles: {}, marked: [] },
		about: subject,
		wording,
		ledger: ledgerOf(cellsOf(figures), wording)
	};
	return {
		sure: howSure(context),
		agenda: agendaSubjects(context),
		since: sinceBefore(context)
	};
}

/** Every text of it. */
export function textsOfRoom({ sure, agenda, since }: RoomParts): Text[] {
	return [
		...sure,
		...agenda.flatMap(({ items, said }) => [...items, ...said]),
		...(since?.groups.flatMap(({ heading, items }) => [heading, ...items]) ?? []),
		...(since?.said ?? [])
	];
}
