/** What the bare platform reaches: a page of Kit without an application, an insert without a server. */
import Sqlite from 'better-sqlite3';
import path from 'node:path';
import { drive, type Load } from '../support/load.ts';
import { startPeer } from '../support/peer.ts';

/** One page rendered by Kit that is about as long as ours. */
export async function loadBareKit(
	pageBytes: number,
	connections: number,
	seconds: number
): Promise<Load & { pageBytes: number }> {
	const peer = await startPeer({
		name: 'bare-kit',
		entry: 'build/index.js',
		environment: { PAGE_BYTES: String(pageBytes) }
	});
	try {
		const requestsOf = () => [{ path: '/' }];
		await drive({ origin: peer.origin, connections, seconds: 2, requestsOf });
		const load = await drive({ origin: peer.origin, connections, seconds, requestsOf });
		const page = await (await fetch(peer.origin)).arrayBuffer();
		return { ...load, pageBytes: page.byteLength };
	} finally {
		await peer.stop();
	}
}

const ROW = 'x'.repeat(4_000);

/** Inserts of 4 kB a second, each flushed to the disk by itself, beside the database of the bench. */
export function insertDurably(folder: string, seconds: number): number {
	const file = new Sqlite(path.join(folder, 'bare.sqlite'));
	file.pragma('journal_mode = WAL');
	file.pragma('synchronous = FULL');
	file.exec('create table kept (number integer primary key, answers text not null)');
	const insert = file.prepare('insert into kept (answers) values (?)');
	const began = performance.now();
	let count = 0;
	while (performance.now() - began < seconds * 1000) {
		insert.run(ROW);
		count += 1;
	}
	const took = (performance.now() - began) / 1000;
	file.close();
	return count / took;
}
