import { m } from '../../../i18n/paraglide/messages.js';
import type { Block } from '../../blocks.ts';
import { address } from '../../cells.ts';
import { name, say, type Text } from '../../text.ts';
import type { Context } from '../meeting/context.ts';
import { generatedData } from '../meeting/opening.ts';
import { studyPeriod } from '../study-period.ts';
import { leadingTopics } from './contribution.ts';

/** The cover of a contribution to a study group; what only the group knows is left to be filled in. */
export function contributionCover(context: Context): Block[] {
	const { about, wording, part } = context;
	const { locale } = wording;
	const region = name(wording.region(part));
	const title = say((put) => m.documents_contribution_title({ region: put(region) }, { locale }));
	return [
		{
			kind: 'cover',
			organization: [
				m.documents_union({}, { locale }),
				m.documents_sector({}, { locale }),
				say((put) =>
					m.documents_study_period({ period: put(name(studyPeriod(about.closesAt))) }, { locale })
				)
			],
			marks: [
				'',
				m.documents_study_group({}, { locale }),
				m.documents_original({ language: wording.language(locale) }, { locale })
			],
			type: m.documents_contribution({}, { locale }),
			rows: [
				{ label: m.documents_questions({}, { locale }), value: '' },
				{ label: m.documents_place_date({}, { locale }), value: '' },
				{
					label: m.documents_source({}, { locale }),
					value: say((put) => m.documents_contribution_source({ region: put(region) }, { locale }))
				},
				{ label: m.documents_title({}, { locale }), value: title },
				{ label: m.documents_contact({}, { locale }), value: '' }
			],
			abstract: { label: m.documents_abstract({}, { locale }), text: abstract(context) }
		},
		{ kind: 'heading', level: 1, id: 'title', text: title },
		{ kind: 'note', tone: 'demonstration', paragraphs: [m.documents_draft({}, { locale })] },
		...(about.demonstration ? [generatedData(context)] : [])
	];
}

/** Under 200 words. */
function abstract(context: Context): Text {
	const { about, ledger, wording, part } = context;
	const { locale } = wording;
	const at = address('coverage', 'region', part);
	const topics = leadingTopics(context);
	return say((put) =>
		m.documents_contribution_abstract(
			{
				consultation: put(name(about.consultationName[locale])),
				submitted: put(ledger.plainCount(`${at}/submitted`)),
				asked: put(ledger.plainCount(`${at}/asked`)),
				share: put(ledger.share(`${at}/submitted`, `${at}/asked`)),
				topics: put(
					say((inner) => m.documents_contribution_topics({ topics: inner(topics) }, { locale }))
				)
			},
			{ locale }
		)
	);
}
