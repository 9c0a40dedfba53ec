import { isIPv6 } from 'node:net';
import type { Database } from '../database/connection.ts';
import { Problem } from '../problems.ts';
import { sha256 } from './secrets.ts';

export interface RateLimit {
	/** What is counted, for instance "code for mailbox". */
	what: string;
	/** At most so many in a window. */
	maximum: number;
	/** Milliseconds. */
	window: number;
}

/**
 * The network an address belongs to: the first three bytes of IPv4, the first seven of IPv6, so that
 * a holder of many addresses counts once.
 */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:/, '');
	if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
	const [head = '', tail = ''] = plain.split('::');
	const left = head.split(':').filter(Boolean);
	const right = plain.includes('::') ? tail.split(':').filter(Boolean) : [];
	const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
	const groups = [...left, ...zeros, ...right].map((group) => group.padStart(4, '0'));
	return groups.join('').slice(0, 14);
}

/**
 * Counts one more for this key, in the database so that all servers share the count. Keys are hashed.
 * @throws Problem too_many_requests
 */
export async function countAgainst(
	database: Database,
	limit: RateLimit,
	whom: string,
	now: Date
): Promise<void> {
	const key = sha256(`${limit.what}\n${whom}`);
	const windowStart = new Date(now.getTime() - limit.window).toISOString();
	const count = await database.transaction().execute(async (transaction) => {
		await transaction
			.deleteFrom('rate_limit')
			.where('key', '=', key)
			.where('window_started_at', '<=', windowStart)
			.execute();
		const row = await transaction
			.insertInto('rate_limit')
			.values({ key, window_started_at: now.toISOString(), count: 1 })
			.onConflict((conflict) =>
				conflict
					.column('key')
					.doUpdateSet((expression) => ({ count: expression('rate_limit.count', '+', 1) }))
			)
			.returning('count')
			.executeTakeFirstOrThrow();
		return row.count;
	});
	if (count > limit.maximum) throw new Problem('too_many_requests');
}
