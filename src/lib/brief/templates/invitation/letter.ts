import { m } from '../../../i18n/paraglide/messages.js';
import type { Block, LetterHeadBlock } from '../../blocks.ts';
import { fewestAddress } from '../../cells.ts';
import type { Ledger } from '../../ledger.ts';
import { name, say, type Text } from '../../text.ts';
import type { Wording } from '../../wording.ts';
import type { InvitationFacts } from '../invitation.ts';

/** The Resolution that asks for these consultations. */
const resolution = name('68');

/** As the bureau's circulars are laid out; what only the bureau knows is left to be filled in. */
export function letter(facts: InvitationFacts, ledger: Ledger, wording: Wording): Block[] {
	const { locale } = wording;
	const meeting = name(facts.meetingName[locale]);
	const consultation = name(facts.consultationName[locale]);
	const closes = name(wording.date(facts.closesAt));
	const begins = name(wording.date(facts.meetingStartsOn));
	const paragraphs: Text[] = [
		m.documents_letter_salutation({}, { locale }),
		say((put) => m.documents_letter_mandate({ resolution: put(resolution) }, { locale })),
		say((put) =>
			m.documents_letter_meeting(
				{
					meeting: put(meeting),
					date: put(begins),
					place: put(name(facts.meetingPlace)),
					consultation: put(consultation),
					asked: put(ledger.plainCount('asked'))
				},
				{ locale }
			)
		),
		m.documents_letter_online({}, { locale }),
		say((put) => m.documents_letter_by_hand({ date: put(closes) }, { locale })),
		say((put) =>
			m.documents_letter_use({ fewest: put(ledger.plainCount(fewestAddress)) }, { locale })
		)
	];
	return [
		head(facts, wording),
		...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
		deadlines(facts, wording),
		{ kind: 'paragraph', text: m.documents_letter_close({}, { locale }) },
		{ kind: 'paragraph', text: m.documents_letter_signature({}, { locale }) }
	];
}

function head(facts: InvitationFacts, wording: Wording): LetterHeadBlock {
	const { locale } = wording;
	const addressee =
		facts.asks === 'member-states'
			? m.documents_to_administrations({}, { locale })
			: m.documents_to_organizations({}, { locale });
	return {
		kind: 'letter-head',
		organization: [m.documents_union({}, { locale }), m.documents_bureau({}, { locale })],
		dated: say((put) =>
			m.documents_geneva_dated({ date: put(name(wording.date(facts.writtenAt))) }, { locale })
		),
		details: [
			m.documents_reference({}, { locale }),
			m.documents_contact({}, { locale }),
			m.documents_telephone({}, { locale }),
			m.documents_email({}, { locale })
		].map((label) => ({ label, value: '' })),
		to: { label: m.documents_to({}, { locale }), items: [addressee] },
		subject: {
			label: m.documents_subject({}, { locale }),
			text: say((put) =>
				m.documents_letter_subject(
					{
						meeting: put(name(facts.meetingName[locale])),
						consultation: put(name(facts.consultationName[locale]))
					},
					{ locale }
				)
			)
		}
	};
}

function deadlines(facts: InvitationFacts, wording: Wording): Block {
	const { locale } = wording;
	const row = (instant: string, event: string) => [name(wording.date(instant)), event];
	return {
		kind: 'table',
		caption: m.documents_deadlines({}, { locale }),
		columns: [
			{ header: m.documents_column_date({}, { locale }), type: 'text' },
			{ header: m.documents_column_event({}, { locale }), type: 'text' }
		],
		rows: [
			row(facts.opensAt, m.documents_deadline_opens({}, { locale })),
			row(facts.closesAt, m.documents_deadline_closes({}, { locale })),
			row(facts.meetingStartsOn, m.documents_deadline_meeting({}, { locale }))
		],
		base: m.documents_dates_base({}, { locale })
	};
}
