/** The ids of the texts that describe a control, for aria-describedby; undefined when there are none. */
export function describedBy(
	id: string,
	texts: { hint?: string | undefined; error?: string | undefined }
): string | undefined {
	const ids = [texts.hint && `${id}-hint`, texts.error && `${id}-error`].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}
