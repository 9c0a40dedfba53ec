import canonicalize from 'canonicalize';

/**
 * The one way to write a JSON value (RFC 8785): what hashes are taken over, so that anyone can
 * recompute them.
 */
export function canonicalJson(value: object): string {
	const text = canonicalize(value);
	if (text === undefined) throw new TypeError('Only JSON values have a canonical form');
	return text;
}
