/** Text as a column holds it and a search compares it. */

/** Without what no database of ours can hold: the character 0 and halves of characters. */
export function plainText(text: string): string {
	return text.replaceAll('\0', '').toWellFormed();
}

/** One form for what reads the same: composed, lower case, one space between words. */
export function folded(text: string): string {
	return plainText(text).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
