/** What published versions told, in whichever format. */
import { jsonColumn } from '../database/json-column.ts';
import type { BriefContent, EarlierContent } from './content.ts';

/** Versions in the first format, which no release wrote, say nothing of what they told. */
const contentColumn = jsonColumn<BriefContent | EarlierContent | { format: 'prelude-brief/1' }>();

export function readContents(contents: readonly string[]): (BriefContent | EarlierContent)[] {
	return contents
		.map((content) => contentColumn.read(content))
		.filter((content) => content.format !== 'prelude-brief/1');
}
