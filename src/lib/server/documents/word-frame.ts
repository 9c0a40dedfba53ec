/** The page around the text: its size, and what stands at its head and at its foot. */
import {
	AlignmentType,
	Footer,
	Header,
	PageNumber,
	PageOrientation,
	Paragraph,
	Tab,
	TabStopType
} from 'docx';
import type { ISectionOptions } from 'docx';
import { versionLine } from '../../brief/captions.ts';
import { name } from '../../brief/text.ts';
import type { BriefDocument } from '../../brief/document.ts';
import { styleNames } from './word-styles.ts';
import { paragraph, run, script, textRuns } from './word-text.ts';

/** A4, in twentieths of a point. */
const sheet = { width: 11906, height: 16838 };
const margin = 1418;

/** Between the margins, in twentieths of a point. */
export function textWidth({ orientation }: Pick<BriefDocument, 'orientation'>): number {
	return (orientation === 'portrait' ? sheet.width : sheet.height) - 2 * margin;
}

/** The first page has its title in the text. */
export function frame(document: BriefDocument): Omit<ISectionOptions, 'children'> {
	const footer = () => new Footer({ children: footerLines(document) });
	return {
		properties: {
			titlePage: true,
			page: {
				size: {
					...sheet,
					orientation:
						document.orientation === 'portrait'
							? PageOrientation.PORTRAIT
							: PageOrientation.LANDSCAPE
				},
				margin: { top: margin, bottom: margin, left: margin, right: margin }
			}
		},
		headers: { first: new Header({ children: [new Paragraph('')] }), default: header(document) },
		footers: { first: footer(), default: footer() }
	};
}

function header({ title, locale }: BriefDocument): Header {
	return new Header({
		children: [paragraph(name(title), locale, { style: styleNames.header })]
	});
}

/** Version and page number, then the hash of the frozen bytes. */
function footerLines(document: BriefDocument): Paragraph[] {
	const { locale, version } = document;
	const line = versionLine(document);
	const number = run({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }, locale);
	const numbered = new Paragraph({
		style: styleNames.footer,
		...script(locale),
		...(line === undefined
			? { alignment: AlignmentType.CENTER, children: [number] }
			: {
					tabStops: [{ type: TabStopType.END, position: textWidth(document) }],
					children: [
						...textRuns(name(line), locale),
						run({ children: [new Tab()] }, locale),
						number
					]
				})
	});
	if (version === undefined) return [numbered];
	const hash = paragraph(name(`SHA-256 ${version.sha256}`), locale, { style: styleNames.hash });
	return [numbered, hash];
}
