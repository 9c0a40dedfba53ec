import { Problem } from '../problems.ts';
import { may, mayAnybody, mayEver, type Action, type Reader, type Subject } from './policy.ts';

/**
 * Goes on only when the person may do this to that. Someone whose role never allows the action is
 * told so; someone else's subject does not exist for them, nor does for anybody what is not opened.
 * @throws Problem forbidden, not_found
 */
export function demand(reader: Reader, action: Action, subject: Subject = {}): void {
	if (reader === 'anybody') {
		if (!mayAnybody(action, subject)) throw new Problem('not_found');
		return;
	}
	if (!mayEver(reader, action)) throw new Problem('forbidden');
	if (!may(reader, action, subject)) throw new Problem('not_found');
}
