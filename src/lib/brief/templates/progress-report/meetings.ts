import { m } from '../../../i18n/paraglide/messages.js';
import type { Block, Cell } from '../../blocks.ts';
import { name, say, type Text } from '../../text.ts';
import type { ProgressContext } from '../progress-report.ts';
import { consultationAddress, type HeldConsultation } from './facts.ts';

/** Every consultation with the meeting it came before. */
export function meetingsHeld(context: ProgressContext): Block[] {
	const { facts, ledger, wording } = context;
	const { locale } = wording;
	const heading: Block = {
		kind: 'heading',
		level: 2,
		id: 'meetings',
		text: m.documents_progress_meetings({}, { locale })
	};
	if (facts.consultations.length === 0) {
		const none = m.documents_progress_meetings_none({}, { locale });
		return [heading, { kind: 'paragraph', text: none }];
	}
	return [
		heading,
		{
			kind: 'table',
			caption: m.documents_progress_meetings({}, { locale }),
			columns: [
				{ header: m.documents_column_meeting({}, { locale }), type: 'text' },
				{ header: m.documents_column_consultation({}, { locale }), type: 'text' },
				{ header: m.documents_column_open({}, { locale }), type: 'text' },
				{ header: m.documents_column_asked({}, { locale }), type: 'number' },
				{ header: m.documents_column_answered({}, { locale }), type: 'number' },
				{ header: m.documents_column_share({}, { locale }), type: 'number' },
				{ header: m.documents_column_brief({}, { locale }), type: 'text' }
			],
			rows: facts.consultations.map((consultation): Cell[] => {
				const at = consultationAddress(consultation.id);
				return [
					meetingOf(consultation, context),
					name(consultation.name[locale]),
					say((put) =>
						m.documents_period(
							{
								opens: put(name(wording.date(consultation.opensAt))),
								closes: put(name(wording.date(consultation.closesAt)))
							},
							{ locale }
						)
					),
					ledger.plainCount(`${at}/asked`),
					ledger.plainCount(`${at}/submitted`),
					ledger.share(`${at}/submitted`, `${at}/asked`),
					briefOf(consultation, context)
				];
			}),
			base: m.documents_progress_meetings_base({}, { locale })
		}
	];
}

function meetingOf({ meetingId }: HeldConsultation, { facts, wording }: ProgressContext): Text {
	const { locale } = wording;
	const meeting = facts.meetings.find(({ id }) => id === meetingId);
	if (meeting === undefined) return '';
	return say((put) =>
		m.documents_meeting_on(
			{
				meeting: put(name(meeting.name[locale])),
				date: put(name(wording.date(meeting.startsOn)))
			},
			{ locale }
		)
	);
}

/** An empty cell where none is published. */
function briefOf({ id, brief }: HeldConsultation, { ledger, wording }: ProgressContext): Text {
	if (brief === undefined) return '';
	return say((put) =>
		m.documents_brief_version(
			{
				version: put(ledger.plainCount(`${consultationAddress(id)}/version`)),
				date: put(name(wording.date(brief.publishedAt)))
			},
			{ locale: wording.locale }
		)
	);
}
