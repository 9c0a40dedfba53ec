/**
 * A copy of what the server has not acknowledged yet, in this tab's own storage: it outlives a reload
 * and a sign-in, and is gone with the tab.
 */
import type { Entries } from './form.ts';

const PREFIX = 'unsaved ';

export interface UnsavedCopy {
	/** The revision that the page was shown with: whose base the server merges over. */
	revision: string;
	entries: Entries;
}

/** The same page in every language. */
function keyOf(path: string): string {
	return PREFIX + path.replace(/^\/[a-z]{2}\//, '/');
}

function isEntries(value: unknown): value is Entries {
	return (
		Array.isArray(value) &&
		value.every(
			(entry) =>
				Array.isArray(entry) &&
				entry.length === 2 &&
				entry.every((part) => typeof part === 'string')
		)
	);
}

function isCopy(value: unknown): value is UnsavedCopy {
	return (
		typeof value === 'object' &&
		value !== null &&
		'revision' in value &&
		typeof value.revision === 'string' &&
		'entries' in value &&
		isEntries(value.entries)
	);
}

export function keepCopy(path: string, copy: UnsavedCopy): void {
	try {
		sessionStorage.setItem(keyOf(path), JSON.stringify(copy));
	} catch {
		// No storage, or none left: the page itself still has it.
	}
}

export function readCopy(path: string): UnsavedCopy | undefined {
	try {
		const copy: unknown = JSON.parse(sessionStorage.getItem(keyOf(path)) ?? 'null');
		return isCopy(copy) ? copy : undefined;
	} catch {
		return undefined;
	}
}

export function forgetCopy(path: string): void {
	try {
		sessionStorage.removeItem(keyOf(path));
	} catch {
		// No storage.
	}
}

/** For a person who signs out. */
export function forgetAllCopies(): void {
	try {
		for (const key of Object.keys(sessionStorage))
			if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
	} catch {
		// No storage.
	}
}
