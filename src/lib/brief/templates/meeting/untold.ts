/** Questions of which nothing is told are named in a sentence, not shown as tables of signs. */
import { fewest } from '../../../disclosure/fewest.ts';
import type { ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Block } from '../../blocks.ts';
import type { Wording } from '../../wording.ts';

export function untold(questions: readonly ToldQuestion[], wording: Wording): Block[] {
	const { locale } = wording;
	const titles = (wanted: (question: ToldQuestion) => boolean) =>
		questions
			.filter(wanted)
			.map(({ title }) => m.brief_quoted_title({ title: title[locale] }, { locale }));
	const numbers = titles(({ kind }) => kind === 'number');
	const others = titles(({ kind }) => kind !== 'number');
	const paragraphs = [
		...(others.length > 0
			? [
					m.brief_untold(
						{ fewest: wording.count(fewest).text, questions: wording.list(others) },
						{ locale }
					)
				]
			: []),
		...(numbers.length > 0
			? [m.brief_untold_numbers({ questions: wording.list(numbers) }, { locale })]
			: [])
	];
	return paragraphs.map((text): Block => ({ kind: 'paragraph', text }));
}
