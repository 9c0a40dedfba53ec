/** Tables with words for those who do not see them; the library has no option for these. */
import { BuilderElement, Table, TableProperties } from 'docx';
import type { ITableOptions } from 'docx';
import { xmlText } from './xml-text.ts';

export interface Words {
	title: string;
	description: string;
}

type Frame = Pick<
	ITableOptions,
	'width' | 'layout' | 'style' | 'borders' | 'visuallyRightToLeft' | 'tableLook'
>;

/** The schema has the words behind all other properties. */
class DescribedProperties extends TableProperties {
	constructor(frame: Frame, { title, description }: Words) {
		super(frame);
		this.root.push(text('w:tblCaption', title), text('w:tblDescription', description));
	}
}

export class DescribedTable extends Table {
	constructor(options: Frame & Pick<ITableOptions, 'rows' | 'columnWidths'>, words: Words) {
		super(options);
		const place = this.root.findIndex((part) => part instanceof TableProperties);
		this.root[place] = new DescribedProperties(options, words);
	}
}

function text(element: string, written: string) {
	return new BuilderElement<{ val: string }>({
		name: element,
		attributes: { val: { key: 'w:val', value: xmlText(written).replaceAll('\n', ' ') } }
	});
}
