/** Rendered HTML, read as a browser without script would post it. */
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&quot;': '"' };

function plain(text: string): string {
	return text.replace(/&(?:amp|lt|quot);/g, (entity) => entities[entity] ?? entity);
}

/** The value of an attribute in the tag of an element. */
export function attribute(tag: string, name: string): string | undefined {
	const value = new RegExp(` ${name}(?:="([^"]*)")?(?=[ />])`).exec(tag);
	return value ? plain(value[1] ?? '') : undefined;
}

/** The entries of a form with these controls, as HTML defines them. */
export function postedFrom(html: string): [string, string][] {
	const controls = html.matchAll(
		/<input(?:[^>"]|"[^"]*")*>|<textarea[^>]*>[^<]*|<select[^]*?<\/select>/g
	);
	return [...controls].flatMap(([control]): [string, string][] => {
		const name = attribute(control, 'name') ?? '';
		if (control.startsWith('<textarea')) return [[name, plain(control.split('>')[1] ?? '')]];
		if (control.startsWith('<select')) {
			const chosen = [...control.matchAll(/(<option[^>]*>)([^<]*)/g)].find(
				([, option = '']) => attribute(option, 'selected') !== undefined
			);
			const [, option = '', text = ''] = chosen ?? [];
			return [[name, attribute(option, 'value') ?? text]];
		}
		const pressed = ['radio', 'checkbox'].includes(attribute(control, 'type') ?? '');
		return pressed && attribute(control, 'checked') === undefined
			? []
			: [[name, attribute(control, 'value') ?? '']];
	});
}

export function sorted(entries: [string, string][]): string[] {
	return entries.map((entry) => entry.join('=')).sort();
}
