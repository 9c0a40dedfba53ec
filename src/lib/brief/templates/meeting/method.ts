/** How the figures were made, what they cannot say, and who is missing. */
import { fewest } from '../../../disclosure/fewest.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { regions } from '../../../rollup/types.ts';
import type { ListedRespondent } from '../../../rollup/types.ts';
import type { BriefFigures, BriefSubject } from '../../about.ts';
import type { Block } from '../../blocks.ts';
import type { Wording } from '../../wording.ts';

export function method(
	{ responses }: BriefFigures,
	about: BriefSubject,
	wording: Wording
): Block[] {
	const { locale } = wording;
	return [
		{ kind: 'heading', level: 2, id: 'method', text: m.brief_method({}, { locale }) },
		{
			kind: 'note',
			tone: 'method',
			paragraphs: [
				m.brief_method_voice({}, { locale }),
				m.brief_method_ranking({}, { locale }),
				m.brief_method_base({}, { locale }),
				m.brief_method_withheld({ fewest: wording.count(fewest).text }, { locale }),
				m.brief_method_silence({}, { locale }),
				m.brief_method_source(
					{
						questionnaire: about.questionnaire.id,
						version: wording.count(about.questionnaire.version).text,
						responses: wording.count(responses).text
					},
					{ locale }
				)
			]
		},
		...notAnswered(about.listed, wording)
	];
}

function notAnswered(listed: readonly ListedRespondent[], wording: Wording): Block[] {
	const { locale } = wording;
	const silent = listed.filter(({ status }) => status !== 'submitted');
	if (silent.length === 0) return [];
	const names = new Set([...regions, ...silent.map(({ region }) => region).sort()]);
	const collator = new Intl.Collator(locale);
	return [
		{
			kind: 'table',
			caption: m.brief_not_answered({}, { locale }),
			columns: [
				{ header: m.brief_column_region({}, { locale }), type: 'text' },
				{ header: m.brief_column_number({}, { locale }), type: 'number' },
				{ header: m.brief_column_member_states({}, { locale }), type: 'text' }
			],
			rows: [...names]
				.map((region) => silent.filter((respondent) => respondent.region === region))
				.filter((group) => group.length > 0)
				.map((group) => [
					wording.region(group[0]?.region ?? ''),
					wording.count(group.length),
					wording.list(group.map(({ name }) => name[locale]).sort(collator.compare))
				]),
			base: m.brief_base_asked({}, { locale }),
			compact: true
		}
	];
}
