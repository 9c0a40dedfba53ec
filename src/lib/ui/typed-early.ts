/**
 * What somebody fills in while the scripts of a page are still on their way: taking the page over sets
 * menus and dates back to what the server said, so it is noted before and put back after.
 */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface Noted {
	control: Control;
	/** For what is ticked, whether it is. */
	value: string | boolean;
}

let noted: Noted[] = [];

function valueOf(control: Control): string | boolean {
	return control instanceof HTMLInputElement && /checkbox|radio/.test(control.type)
		? control.checked
		: control.value;
}

function servedValue(control: Control): string | boolean {
	if (control instanceof HTMLSelectElement) {
		const options = [...control.options];
		const served = options.find(({ defaultSelected }) => defaultSelected) ?? options[0];
		return served?.value ?? '';
	}
	return typeof valueOf(control) === 'boolean' && 'defaultChecked' in control
		? control.defaultChecked
		: control.defaultValue;
}

/** Call before the page is taken over. */
export function noteTypedEarly(): void {
	const controls = document.querySelectorAll<Control>('input[name], select[name], textarea[name]');
	noted = [...controls].flatMap((control) => {
		const value = valueOf(control);
		return control.type === 'file' || value === servedValue(control) ? [] : [{ control, value }];
	});
}

/** Call once after it was taken over. */
export function putBackTypedEarly(): void {
	for (const { control, value } of noted) {
		if (!control.isConnected || valueOf(control) === value) continue;
		if (typeof value === 'string') control.value = value;
		else if ('checked' in control) control.checked = value;
		for (const type of ['input', 'change'])
			control.dispatchEvent(new Event(type, { bubbles: true }));
	}
	noted = [];
}
