/** The letter that invites, with the blank questionnaire as its annex: to print and fill in by hand. */
import { fewest } from '../../disclosure/fewest.ts';
import type { Locale, LocalizedText } from '../../i18n/locales.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { BlankQuestionnaire } from '../../questionnaire/contract.ts';
import type { Block } from '../blocks.ts';
import { fewestAddress, type Cells } from '../cells.ts';
import { ledgerOf } from '../ledger.ts';
import { wordingFor } from '../wording.ts';
import { annex } from './invitation/annex.ts';
import { letter } from './invitation/letter.ts';

export interface InvitationFacts {
	meetingName: LocalizedText;
	meetingPlace: string;
	/** A day, ISO 8601. */
	meetingStartsOn: string;
	consultationName: LocalizedText;
	/** ISO 8601 in UTC. */
	opensAt: string;
	closesAt: string;
	/** When the letter is written; ISO 8601 in UTC. */
	writtenAt: string;
	asks: 'member-states' | 'organizations';
	/** How many are asked. */
	asked: number;
	/** The data are generated. */
	demonstration: boolean;
}

export const invitationCells = ({ asked }: InvitationFacts): Cells =>
	new Map([
		['asked', asked],
		[fewestAddress, fewest]
	]);

/** @param questionnaire in the language of the document */
export function compileInvitation(
	facts: InvitationFacts,
	questionnaire: BlankQuestionnaire,
	locale: Locale
): Block[] {
	const wording = wordingFor(locale);
	const ledger = ledgerOf(invitationCells(facts), wording);
	const draft: Block = {
		kind: 'note',
		tone: 'demonstration',
		paragraphs: [
			m.documents_draft({}, { locale }),
			...(facts.demonstration ? [m.brief_generated_text({}, { locale })] : [])
		]
	};
	return [
		draft,
		...letter(facts, ledger, wording),
		{ kind: 'page-break' },
		...annex(questionnaire, wording)
	];
}
