import { templates, type Template } from '../../brief/document.ts';
import { Problem } from '../problems.ts';

/** One of the documents of a version, in all its languages. */
export interface DocumentName {
	template: Template;
	/** Of a template that makes several documents: which of them; else empty. */
	part: string;
}

/** The one document of versions published before documents were kept apart. */
export const meetingBriefAlone: DocumentName = { template: 'meeting-brief', part: '' };

const longestPart = 100;

/**
 * Which document of a version an address asks for: `?document=TEMPLATE&part=PART`; without them the
 * meeting brief.
 * @throws Problem not_found for what is no template
 */
export function documentName(query: URLSearchParams): DocumentName {
	const wanted = query.get('document') ?? 'meeting-brief';
	const template = templates.find((each) => each === wanted);
	const part = query.get('part') ?? '';
	if (template === undefined || part.length > longestPart) throw new Problem('not_found');
	return { template, part };
}

/** The same the other way round. */
export function queryFor({ template, part }: DocumentName): string {
	if (template === 'meeting-brief') return '';
	return `?${new URLSearchParams({ document: template, ...(part === '' ? {} : { part }) }).toString()}`;
}
