/** Captions above tables and charts, numbered by fields. */
import { Paragraph } from 'docx';
import { numberedCaption, type Captioned } from '../../brief/captions.ts';
import { runsOf, type Text } from '../../brief/text.ts';
import type { Locale } from '../../i18n/locales.ts';
import { sequenceField } from './word-fields.ts';
import { styleNames } from './word-styles.ts';
import { script, textRuns } from './word-text.ts';

/** Writes the next caption of its kind; a document has one of it. */
export type Captions = (kind: Captioned, caption: Text) => Paragraph;

/** Word's own names: a caption that is put in by hand counts with them. */
const identifiers = { table: 'Table', figure: 'Figure' } as const satisfies Record<
	Captioned,
	string
>;

export function captionsOf(locale: Locale): Captions {
	const counted = { table: 0, figure: 0 };
	return (kind, caption) => {
		counted[kind] += 1;
		const { number, text } = numberedCaption(kind, counted[kind], caption, locale);
		const runs = runsOf(text);
		const place = runs.indexOf(number);
		return new Paragraph({
			style: styleNames.caption,
			...script(locale),
			children: [
				...textRuns(runs.slice(0, place), locale),
				...sequenceField(identifiers[kind], number.name, locale),
				...textRuns(runs.slice(place + 1), locale)
			]
		});
	};
}
