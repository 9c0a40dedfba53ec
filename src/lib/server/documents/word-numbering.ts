/** What headings are numbered with, and what lists begin their items with. */
import { AlignmentType, LevelFormat, LevelSuffix } from 'docx';
import type { INumberingOptions } from 'docx';

/** References of the numberings. */
export const numberings = { headings: 'headings', bullets: 'bullets', numbers: 'numbers' } as const;

const listIndent = { start: 360, hanging: 260 };

/** Belongs to the heading styles: a heading that is put in by hand is numbered with the others. */
const headingLevels = ['%1', '%1.%2'].map((text, level) => ({
	level,
	format: LevelFormat.DECIMAL,
	text,
	alignment: AlignmentType.START,
	suffix: LevelSuffix.TAB,
	style: {
		style: `Heading${level + 1}`,
		paragraph: { indent: { start: 624, hanging: 624 } }
	}
}));

const itemLevel = {
	level: 0,
	alignment: AlignmentType.START,
	style: { paragraph: { indent: listIndent } }
};

export const numbering: INumberingOptions = {
	config: [
		{ reference: numberings.headings, levels: headingLevels },
		{
			reference: numberings.bullets,
			levels: [{ ...itemLevel, format: LevelFormat.BULLET, text: '•' }]
		},
		{
			reference: numberings.numbers,
			levels: [{ ...itemLevel, format: LevelFormat.DECIMAL, text: '%1.' }]
		}
	]
};
