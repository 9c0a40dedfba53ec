import type { FieldErrors } from '../contract.ts';

/** All of these together; where two speak of one field, the later. */
export function joined(errors: readonly FieldErrors[]): FieldErrors {
	return Object.fromEntries(errors.flatMap((one) => Object.entries(one)));
}

/** The sentences about one field. */
export function errorsAt(errors: FieldErrors, field: string): string[] {
	return (Object.hasOwn(errors, field) ? errors[field] : undefined) ?? [];
}
