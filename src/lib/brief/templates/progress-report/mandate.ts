import { m } from '../../../i18n/paraglide/messages.js';
import type { Block } from '../../blocks.ts';
import { say } from '../../text.ts';
import type { ProgressContext } from '../progress-report.ts';
import { resolution } from './cover.ts';

/** What the Resolution instructs, in our own words. */
export function mandate({ wording: { locale } }: ProgressContext): Block[] {
	return [
		{
			kind: 'heading',
			level: 2,
			id: 'mandate',
			text: m.documents_progress_mandate({}, { locale })
		},
		{
			kind: 'paragraph',
			text: say((put) =>
				m.documents_progress_mandate_intro({ resolution: put(resolution) }, { locale })
			)
		},
		{
			kind: 'list',
			ordered: true,
			items: [
				m.documents_progress_mandate_meetings({}, { locale }),
				m.documents_progress_mandate_needs({}, { locale }),
				m.documents_progress_mandate_attract({}, { locale }),
				m.documents_progress_mandate_report({}, { locale })
			]
		}
	];
}
