/** Somebody who opens pages without a rest, while something else is measured. */

/** What is done before an address is opened. */
type Before = (turn: number) => void;

/** Opens one address after the other, over and over, until it is told to stop; answers how many came. */
export function keepOpening(
	addresses: readonly string[],
	session: string,
	before: Before = () => undefined
): () => Promise<number> {
	const ending = new AbortController();
	let opened = 0;
	async function open(): Promise<void> {
		for (let turn = 0; !ending.signal.aborted; turn += 1) {
			const address = addresses[turn % addresses.length] ?? '';
			const headers = { cookie: `session=${session}; locale=en`, accept: 'text/html' };
			before(turn);
			const response = await fetch(address, { headers, signal: ending.signal });
			if (!response.ok) throw new Error(`${address} answers ${response.status}`);
			await response.arrayBuffer();
			opened += 1;
		}
	}
	const ended = open().catch((error: unknown) => {
		if (!ending.signal.aborted) throw error;
	});
	return async () => {
		ending.abort();
		await ended;
		return opened;
	};
}
