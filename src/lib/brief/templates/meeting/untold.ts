/** Questions of which nothing is told are named in a sentence, not shown as tables of signs. */
import type { ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Block } from '../../blocks.ts';
import { fewestAddress } from '../../cells.ts';
import { name, say } from '../../text.ts';
import type { Context } from './context.ts';

export function untold(questions: readonly ToldQuestion[], context: Context): Block[] {
	const { ledger, wording } = context;
	const { locale } = wording;
	const titles = (wanted: (question: ToldQuestion) => boolean) =>
		questions
			.filter(wanted)
			.map(({ title }) =>
				say((put) => m.brief_quoted_title({ title: put(name(title[locale])) }, { locale }))
			);
	const numbers = titles(({ kind }) => kind === 'number');
	const others = titles(({ kind }) => kind !== 'number');
	const fewest = ledger.plainCount(fewestAddress);
	const paragraphs = [
		...(others.length > 0
			? [
					say((put) =>
						m.brief_untold(
							{ fewest: put(fewest), questions: put(wording.series(others)) },
							{ locale }
						)
					)
				]
			: []),
		...(numbers.length > 0
			? [
					say((put) =>
						m.brief_untold_numbers({ questions: put(wording.series(numbers)) }, { locale })
					)
				]
			: [])
	];
	return paragraphs.map((text): Block => ({ kind: 'paragraph', text }));
}
