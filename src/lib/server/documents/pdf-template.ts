/**
 * How a document looks on paper, in Typst. It is one constant: what it shows is read from `paper.json`
 * (`pdf-paper.ts`) as values, so nothing of a document is ever run.
 */
import type { PaperBlock } from './pdf-paper.ts';
import { blockTemplate } from './pdf-template-blocks.ts';
import { formTemplate } from './pdf-template-forms.ts';
import { pageTemplate } from './pdf-template-page.ts';

/** The function that shows each kind of block. */
const functions: Readonly<Record<PaperBlock['kind'], string>> = {
	heading: 'show-heading',
	paragraph: 'show-paragraph',
	list: 'show-list',
	'key-figures': 'show-key-figures',
	table: 'show-table',
	chart: 'show-chart',
	quotation: 'show-quotation',
	note: 'show-note',
	coverage: 'show-coverage',
	'letter-head': 'show-letter-head',
	cover: 'show-cover',
	'blank-question': 'show-blank-question',
	'page-break': 'show-page-break'
};

const byKind = Object.entries(functions).map(([kind, shows]) => `"${kind}": ${shows}`);

export const pdfTemplate = `${pageTemplate}${blockTemplate}${formTemplate}
#let shown = (${byKind.join(', ')})
#for (place, it) in paper.blocks.enumerate() {
  let next = paper.blocks.at(place + 1, default: none)
  let introduces = it.kind == "paragraph" and next != none and next.kind == "list"
  let body = (shown.at(it.kind))(it)
  if introduces { block(sticky: true, body) } else { body }
}
`;
