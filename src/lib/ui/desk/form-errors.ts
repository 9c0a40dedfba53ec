/** Faults of a form by the name of the field, and as an error summary lists them. */
import type { z } from 'zod';

export type FieldErrors = Partial<Record<string, string>>;

/**
 * One sentence for each faulty field: the sentence of its name; of the part before the first dot for
 * a field within a field.
 */
export function fieldErrors(error: z.ZodError, sentences: Record<string, string>): FieldErrors {
	const errors: FieldErrors = {};
	for (const issue of error.issues) {
		const name = issue.path.join('.');
		errors[name] ??= sentences[name] ?? sentences[String(issue.path[0])] ?? issue.message;
	}
	return errors;
}

/** Links to the fields, whose ids are their names. */
export function summaryOf(errors: FieldErrors | undefined): { href: string; text: string }[] {
	return Object.entries(errors ?? {}).flatMap(([name, text]) =>
		text === undefined ? [] : [{ href: `#${name}`, text }]
	);
}

/** A field as it was typed; "" when it is absent or a file. */
export function typedText(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

export function typedTexts(form: FormData, name: string): string[] {
	return form.getAll(name).filter((value) => typeof value === 'string');
}
