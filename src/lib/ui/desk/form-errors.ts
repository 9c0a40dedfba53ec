/** Sentences about faulty fields, by the name of the field. */
export type FieldErrors = Partial<Record<string, string>>;

/** Links to the fields, whose ids are their names. */
export function summaryOf(errors: FieldErrors | undefined): { href: string; text: string }[] {
	return Object.entries(errors ?? {}).flatMap(([name, text]) =>
		text === undefined ? [] : [{ href: `#${name}`, text }]
	);
}
