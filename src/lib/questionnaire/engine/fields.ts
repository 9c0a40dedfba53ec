import type { FormEntries } from '../contract.ts';

/** The fields of a form by name. Line ends are those of the text, not of the wire. */
export class Fields {
	readonly #values = new Map<string, string[]>();

	constructor(entries: FormEntries) {
		for (const [key, value] of entries) {
			const values = this.#values.get(key) ?? [];
			values.push(plain(value));
			this.#values.set(key, values);
		}
	}

	has(key: string): boolean {
		return this.#values.has(key);
	}

	all(key: string): readonly string[] {
		return this.#values.get(key) ?? [];
	}

	/** The last field of that name; '' when there is none. */
	last(key: string): string {
		return this.all(key).at(-1) ?? '';
	}
}

/** Without the characters that no database, document or screen can hold; broken pairs replaced. */
function plain(value: string): string {
	return value
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.toWellFormed();
}
