import type { z } from 'zod';

/**
 * One sentence for each faulty field: the sentence of its name; of the part before the first dot for
 * a field within a field.
 */
export function fieldErrors(
	error: z.ZodError,
	sentences: Record<string, string>
): Partial<Record<string, string>> {
	const errors: Partial<Record<string, string>> = {};
	for (const issue of error.issues) {
		const name = issue.path.join('.');
		errors[name] ??= sentences[name] ?? sentences[String(issue.path[0])] ?? issue.message;
	}
	return errors;
}
