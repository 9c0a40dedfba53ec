import { Problem } from '../problems.ts';
import { may, mayEver, type Action, type Actor, type Subject } from './policy.ts';

/**
 * Goes on only when the person may do this to that. Someone whose role never allows the action is
 * told so; someone else's subject does not exist for them.
 * @throws Problem forbidden, not_found
 */
export function demand(actor: Actor, action: Action, subject: Subject = {}): void {
	if (!mayEver(actor, action)) throw new Problem('forbidden');
	if (!may(actor, action, subject)) throw new Problem('not_found');
}
