/**
 * A form as the browser would post it. A question may be named like a property of forms ("action"),
 * which then hides it: forms are read through selectors and attributes only.
 */
export type Entries = [name: string, value: string][];
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What names the state of the form, rather than saying anything in it. */
const ABOUT_THE_FORM = ['.revision', '.key'];

function isAnswer([name]: readonly [string, string]): boolean {
	return !ABOUT_THE_FORM.includes(name);
}

function plain(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

export function controlsOf(root: ParentNode): Control[] {
	return [...root.querySelectorAll<Control>('input[name], select[name], textarea[name]')];
}

export function controlNamed(root: ParentNode, name: string): Control | undefined {
	return controlsOf(root).find((control) => control.name === name);
}

/** Ticked or not, rather than typed or chosen from a menu. */
export function isTicked(control: Control): control is HTMLInputElement {
	return control.type === 'checkbox' || control.type === 'radio';
}

export function isTyped(control: Control): boolean {
	return !isTicked(control) && !(control instanceof HTMLSelectElement);
}

/** Everything the form would post without a button. */
export function entriesOf(form: HTMLFormElement): Entries {
	return [...new FormData(form)].flatMap(([name, value]): Entries =>
		typeof value === 'string' ? [[name, plain(value)]] : []
	);
}

export function answersOf(form: HTMLFormElement): Entries {
	return entriesOf(form).filter(isAnswer);
}

function servedValue(control: Control): string | undefined {
	if (control instanceof HTMLSelectElement) {
		const options = [...control.options];
		return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value;
	}
	if (isTicked(control)) return control.defaultChecked ? control.value : undefined;
	return control.defaultValue;
}

/** The answers that the form came with, whatever was typed since or put back by the browser. */
export function servedAnswers(form: ParentNode): Entries {
	return controlsOf(form)
		.flatMap((control): Entries => {
			const value = servedValue(control);
			return value === undefined ? [] : [[control.name, plain(value)]];
		})
		.filter(isAnswer);
}

/** One text for one state of a form, to compare and to send. */
export function encode(entries: Entries): string {
	return new URLSearchParams(entries).toString();
}

export function valuesNamed(entries: Entries, name: string): string[] {
	return entries.filter((entry) => entry[0] === name).map((entry) => entry[1]);
}

/** Whether these say the same under a name. */
export function sameUnder(name: string, one: Entries, other: Entries): boolean {
	return valuesNamed(one, name).join('\0') === valuesNamed(other, name).join('\0');
}

/** Puts answers into the controls of these names; the others are left as they are. */
export function fill(form: ParentNode, entries: Entries): void {
	const names = new Set(entries.map(([name]) => name));
	for (const control of controlsOf(form)) {
		if (!names.has(control.name)) continue;
		const values = valuesNamed(entries, control.name);
		if (isTicked(control)) control.checked = values.includes(control.value);
		else if (control.type !== 'hidden') control.value = values.at(-1) ?? '';
	}
}
