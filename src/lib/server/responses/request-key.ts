import { sha256 } from '../accounts/secrets.ts';

/**
 * What stands for a request in its revision. The key alone would not do: a page taken back from the
 * browser's history bears the same key with other answers, and is another request.
 * @param key a UUID, new with each rendering of a form; null for a request that bore none
 * @param content everything the request says
 */
export function requestDigest(key: string | null, content: readonly unknown[]): string | null {
	return key === null ? null : sha256(JSON.stringify([key, ...content]));
}
