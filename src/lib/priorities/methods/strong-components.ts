/**
 * The strongly connected components of a directed graph, so that every edge between two of them leads
 * from an earlier to a later one.
 * Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1, 1972.
 * @param leads whether an edge leads from one node, 0 to size − 1, to another
 */
export function strongComponents(
	size: number,
	leads: (from: number, to: number) => boolean
): number[][] {
	const components: number[][] = [];
	const found = new Int32Array(size).fill(-1);
	const lowest = new Int32Array(size);
	const open: number[] = [];
	const isOpen = new Uint8Array(size);
	let count = 0;

	function enter(node: number): void {
		found[node] = count;
		lowest[node] = count;
		count += 1;
		open.push(node);
		isOpen[node] = 1;
	}
	function closeComponent(node: number): void {
		const component = open.splice(open.lastIndexOf(node));
		for (const member of component) isOpen[member] = 0;
		components.push(component);
	}
	/** With a stack of its own: a chain of topics may be longer than that of calls. */
	function visit(start: number): void {
		enter(start);
		const path = [{ node: start, next: 0 }];
		for (let step = path.at(-1); step; step = path.at(-1)) {
			const { node, next } = step;
			if (next === size) {
				path.pop();
				if (lowest[node] === found[node]) closeComponent(node);
				const before = path.at(-1)?.node;
				if (before !== undefined) lowest[before] = lower(lowest[before], lowest[node]);
				continue;
			}
			step.next += 1;
			if (next === node || !leads(node, next)) continue;
			if (found[next] === -1) {
				enter(next);
				path.push({ node: next, next: 0 });
			} else if (isOpen[next]) lowest[node] = lower(lowest[node], found[next]);
		}
	}
	for (let node = 0; node < size; node += 1) if (found[node] === -1) visit(node);
	return components.reverse();
}

function lower(a = 0, b = 0): number {
	return a < b ? a : b;
}
