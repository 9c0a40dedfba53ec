/** Markup of an author's is made safe on the server only, which draws the pages that have any. */
export function fixedHtml(): string {
	return '';
}
