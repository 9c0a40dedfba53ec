import { randomBytes } from 'node:crypto';

/** A letter kept as a file. */
export interface MailFile {
	/** The file's name without its ending. */
	id: string;
	/** ISO 8601 in UTC. */
	sentAt: string;
}

/**
 * The time in UTC, then something random, so that names sort by time and never meet:
 * `20261105T235900123Z-9f86d081884c7d65`. Nothing that fits can leave the folder.
 */
const idPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-[0-9a-f]{16}$/;
const ending = '.eml';

export function newMailFileId(now: Date): string {
	return `${now.toISOString().replaceAll(/[-:.]/g, '')}-${randomBytes(8).toString('hex')}`;
}

export function mailFileName(id: string): string {
	return id + ending;
}

/** What an id says; undefined when it is not an id. */
export function mailFileOfId(id: string): MailFile | undefined {
	const parts = idPattern.exec(id);
	if (!parts) {
		return undefined;
	}
	const [, year, month, day, hour, minute, second, millisecond] = parts;
	return { id, sentAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z` };
}

/** What a file's name says; undefined for a file that is not a letter. */
export function mailFileOfName(name: string): MailFile | undefined {
	return name.endsWith(ending) ? mailFileOfId(name.slice(0, -ending.length)) : undefined;
}
