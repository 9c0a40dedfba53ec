/** The limit: each line of a file of ballots read once, each topic counted where it is named. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export async function plainCount(file: string): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	for await (const line of createInterface({ input: createReadStream(file) })) {
		if (line.startsWith('#')) continue;
		for (const topic of line.slice(line.indexOf(':') + 1).split(',')) {
			const id = topic.trim();
			counts.set(id, (counts.get(id) ?? 0) + 1);
		}
	}
	return counts;
}
