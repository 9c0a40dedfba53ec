/** The styles that all others stand on, and that of tables: the library has no words for these. */
import { direction, type Locale } from '../../i18n/locales.ts';

/** For tables that a bureau adds as well. */
export const tableStyleId = 'BriefTable';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const rule = 'w:val="single" w:sz="4" w:space="0" w:color="C6D0D5"';
const strong = 'w:val="single" w:sz="8" w:space="0" w:color="15202B"';

/** As XML. In Arabic a paragraph that a bureau adds runs from right to left too. */
export function baseStyles(locale: Locale): string {
	const paragraph = direction(locale) === 'rtl' ? '<w:pPr><w:bidi/></w:pPr>' : '';
	return `<w:styles xmlns:w="${namespace}">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${paragraph}</w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${cellMargins(0, 70)}</w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyleId}"><w:name w:val="Brief Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>
<w:tblPr><w:tblBorders><w:top ${strong}/><w:bottom ${strong}/><w:insideH ${rule}/></w:tblBorders><w:tblCellMar>${cellMargins(20, 70)}</w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom ${strong}/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
</w:styles>`.replaceAll('\n', '');
}

/** In twentieths of a point. */
function cellMargins(block: number, inline: number): string {
	const sides = { top: block, left: inline, bottom: block, right: inline };
	return Object.entries(sides)
		.map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
		.join('');
}
