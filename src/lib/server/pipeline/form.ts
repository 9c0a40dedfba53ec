/** A field of a posted form as text; a missing one, or a file, is empty. */
export function textField(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

/** Every text of a posted form, in order; files are left out. */
export function textEntries(form: FormData): [string, string][] {
	return [...form].flatMap(([name, value]): [string, string][] =>
		typeof value === 'string' ? [[name, value]] : []
	);
}

/** Every text under one name, as checkboxes send them. */
export function textFields(form: FormData, name: string): string[] {
	return form.getAll(name).filter((value) => typeof value === 'string');
}
