import type { Ballot } from '../ballots.ts';

/** A positive whole number that can be counted with. */
export function parsePositive(text: string): number | undefined {
	const digits = text.trim();
	const number = Number(digits);
	return /^\d+$/.test(digits) && number > 0 && Number.isSafeInteger(number) ? number : undefined;
}

/** The parts between commas, a group in braces being one part. */
function partsOf(order: string): string[] | undefined {
	const parts: string[] = [];
	let start = 0;
	let open = false;
	for (let place = 0; place < order.length; place += 1) {
		const character = order[place];
		if (character === '{' || character === '}') {
			if (open === (character === '{')) return undefined;
			open = !open;
		} else if (character === ',' && !open) {
			parts.push(order.slice(start, place).trim());
			start = place + 1;
		}
	}
	parts.push(order.slice(start).trim());
	return open ? undefined : parts;
}

function groupOf(part: string): string[] {
	const braced = part.startsWith('{') && part.endsWith('}');
	return (braced ? part.slice(1, -1).split(',') : [part]).map((candidate) => candidate.trim());
}

/**
 * The ballot that "1,{2,3},4" stands for, or what is wrong with it.
 * @param known the candidates
 */
export function parseOrder(order: string, known: ReadonlyMap<string, unknown>): Ballot | string {
	if (order.trim() === '') return 'a ballot without an order';
	const parts = partsOf(order);
	if (!parts) return 'braces that do not pair';
	const ballot = parts.map(groupOf);
	const seen = new Set<string>();
	for (const candidate of ballot.flat()) {
		if (candidate === '') return 'an empty place in an order';
		if (!known.has(candidate)) return `"${candidate}" is no candidate of this file`;
		if (seen.has(candidate)) return `candidate ${candidate} stands twice in an order`;
		seen.add(candidate);
	}
	return ballot;
}
