/** The id of a question's first control, which summaries of errors and of missing answers link to. */
export function fieldId(question: string): string {
	return `q-${question}`;
}
