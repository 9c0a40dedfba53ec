import { m } from '../../../i18n/paraglide/messages.js';
import type { CoverBlock } from '../../blocks.ts';
import { name, say, type Text } from '../../text.ts';
import type { ProgressContext } from '../progress-report.ts';
import { studyPeriod } from '../study-period.ts';
import { consultationAddress, ofMemberStates } from './facts.ts';

/** The Resolution that is reported on. */
export const resolution = name('68');

/** As a temporary document to the advisory group is laid out; its number is the bureau's to give. */
export function progressCover(context: ProgressContext): CoverBlock {
	const { facts, wording } = context;
	const { locale } = wording;
	return {
		kind: 'cover',
		organization: [
			m.documents_union({}, { locale }),
			m.documents_sector({}, { locale }),
			say((put) =>
				m.documents_study_period({ period: put(name(studyPeriod(facts.writtenAt))) }, { locale })
			)
		],
		marks: [
			'',
			m.documents_advisory_group({}, { locale }),
			m.documents_original({ language: wording.language(locale) }, { locale })
		],
		type: m.documents_temporary_document({}, { locale }),
		rows: [
			{ label: m.documents_place_date({}, { locale }), value: '' },
			{ label: m.documents_source({}, { locale }), value: m.documents_director({}, { locale }) },
			{
				label: m.documents_title({}, { locale }),
				value: say((put) => m.documents_progress_title({ resolution: put(resolution) }, { locale }))
			},
			{
				label: m.documents_purpose({}, { locale }),
				value: m.documents_purpose_information({}, { locale })
			},
			{ label: m.documents_contact({}, { locale }), value: '' }
		],
		abstract: { label: m.documents_abstract({}, { locale }), text: abstract(context) }
	};
}

function abstract({ facts, ledger, wording }: ProgressContext): Text {
	const { locale } = wording;
	const latest = ofMemberStates(facts).at(-1);
	const meetings = ledger.plainCount('meetings');
	const consultations = ledger.plainCount('consultations');
	if (latest === undefined) {
		return say((put) =>
			m.documents_progress_abstract_none(
				{ meetings: put(meetings), consultations: put(consultations) },
				{ locale }
			)
		);
	}
	const at = consultationAddress(latest.id);
	return say((put) =>
		m.documents_progress_abstract(
			{
				meetings: put(meetings),
				consultations: put(consultations),
				consultation: put(name(latest.name[locale])),
				submitted: put(ledger.plainCount(`${at}/submitted`)),
				asked: put(ledger.plainCount(`${at}/asked`)),
				share: put(ledger.share(`${at}/submitted`, `${at}/asked`))
			},
			{ locale }
		)
	);
}
