import { Problem } from '../problems.ts';

/** A version number as an address holds it. @throws Problem not_found for anything else */
export function versionNumber(text: string): number {
	if (!/^[1-9]\d{0,5}$/.test(text)) throw new Problem('not_found');
	return Number(text);
}
