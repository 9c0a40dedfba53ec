/** What published versions told, in whichever format; who may read it their callers ask. */
import type { Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';
import { Problem } from '../problems.ts';
import type { BriefContent, EarlierContent } from './content.ts';
import type { VersionAddress } from './permitted-version.ts';
import { findContent } from './version-repository.ts';

const contentColumn = jsonColumn<BriefContent | EarlierContent>();
/** Versions in the first format, which no release wrote, say nothing of what they told. */
const anyContentColumn = jsonColumn<
	BriefContent | EarlierContent | { format: 'prelude-brief/1' }
>();

export function readContent(content: string): BriefContent | EarlierContent {
	return contentColumn.read(content);
}

export function readContents(contents: readonly string[]): (BriefContent | EarlierContent)[] {
	return contents
		.map((content) => anyContentColumn.read(content))
		.filter((content) => content.format !== 'prelude-brief/1');
}

/**
 * The frozen bytes of a version.
 * @throws Problem not_found
 */
export async function contentAt(
	database: Queryable,
	{ briefId, number }: VersionAddress
): Promise<string> {
	const content = await findContent(database, briefId, number);
	if (content === undefined) throw new Problem('not_found');
	return content;
}
