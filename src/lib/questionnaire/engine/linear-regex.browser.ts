/** In the browser nothing is judged: what an answer may be is the server's to say. */
import type { Pattern } from './linear-regex.ts';

export function linearPattern(): Pattern | string {
	return 'is run on the server';
}
