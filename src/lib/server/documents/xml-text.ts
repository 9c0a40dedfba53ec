/** What XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Characters that turn the direction of the text around them; a paragraph states its own. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A text as an XML document may hold it; what it may not hold is left out. */
export function xmlText(text: string): string {
	return text.replace(forbidden, '').replace(directionControls, '').replace(/\r\n?/g, '\n');
}
