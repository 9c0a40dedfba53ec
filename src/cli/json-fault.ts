function isUnexpectedToken(text: string): boolean {
	try {
		JSON.parse(text);
		return false;
	} catch (error) {
		return error instanceof SyntaxError && error.message.startsWith('Unexpected token');
	}
}

/** The place is not told, but every beginning of the text that holds the token has the same fault. */
function unexpectedTokenAt(text: string): number {
	let sound = 0;
	let faulty = text.length;
	while (faulty - sound > 1) {
		const middle = Math.floor((sound + faulty) / 2);
		if (isUnexpectedToken(text.slice(0, middle))) faulty = middle;
		else sound = middle;
	}
	return sound;
}

/** The 1-based line at which a text stops being JSON, given what `JSON.parse` threw. */
export function jsonFaultLine(text: string, error: SyntaxError): number {
	const stated = /at position (\d+)/.exec(error.message)?.[1];
	const position =
		stated !== undefined
			? Number(stated)
			: error.message.startsWith('Unexpected token')
				? unexpectedTokenAt(text)
				: text.trimEnd().length;
	return text.slice(0, position).split('\n').length;
}
