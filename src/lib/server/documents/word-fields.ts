/** Fields of a Word document with what they come to, so that no reader has to work them out first. */
import { BuilderElement, XmlComponent } from 'docx';
import type { TextRun } from 'docx';
import type { Locale } from '../../i18n/locales.ts';
import { run } from './word-text.ts';

/** A number that Word counts on when tables or figures are put in between. */
export function sequenceField(identifier: string, number: string, locale: Locale): TextRun[] {
	return [
		run({ children: [mark('begin')] }, locale),
		run({ children: [new Instruction(`SEQ ${identifier} \\* ARABIC`)] }, locale),
		run({ children: [mark('separate')] }, locale),
		run({ text: number }, locale),
		run({ children: [mark('end')] }, locale)
	];
}

function mark(type: 'begin' | 'separate' | 'end') {
	return new BuilderElement<{ type: string }>({
		name: 'w:fldChar',
		attributes: { type: { key: 'w:fldCharType', value: type } }
	});
}

class Instruction extends XmlComponent {
	constructor(text: string) {
		super('w:instrText');
		this.root.push(text);
	}
}
