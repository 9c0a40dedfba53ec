/** Moving the options of a ranking: the same for a form without scripts and for the script. */

/** Options with a place, best first. */
export type Order = readonly string[];

export const moves = ['up', 'down'] as const;
export type Move = (typeof moves)[number];

/**
 * One step: up from the options without a place is the last place, down from the last place is to
 * have none.
 */
export function moved(order: Order, option: string, move: Move): string[] {
	const from = order.indexOf(option);
	if (from === -1) return move === 'up' ? [...order, option] : [...order];
	const to = move === 'up' ? from - 1 : from + 1;
	const rest = order.filter((other) => other !== option);
	return to === order.length ? rest : rest.toSpliced(Math.max(to, 0), 0, option);
}

/** The option at this index of the order; whoever is pushed beyond the last place loses theirs. */
export function placedAt(order: Order, option: string, index: number, maximum: number): string[] {
	const rest = order.filter((other) => other !== option);
	return index >= maximum ? rest : rest.toSpliced(index, 0, option).slice(0, maximum);
}

/** The options by the places that they were given, gaps closed; equal places in the order given. */
export function orderOf(places: Iterable<readonly [option: string, place: string]>): string[] {
	return [...places]
		.filter(([, place]) => place !== '')
		.sort(([, one], [, other]) => Number(one) - Number(other))
		.map(([option]) => option);
}

/** What a button of a ranking posts: which option of which question goes where. */
export function moveIntent(move: Move, field: string, option: string): string {
	return `${move}:${field}:${option}`;
}

export interface MoveIntent {
	move: Move;
	field: string;
	option: string;
}

export function readMoveIntent(intent: string): MoveIntent | undefined {
	const [word, field, ...option] = intent.split(':');
	const move = moves.find((one) => one === word);
	if (move === undefined || field === undefined || option.length === 0) return undefined;
	return { move, field, option: option.join(':') };
}

/** A posted form in which one option was moved. */
export function afterMove(
	form: readonly [string, string][],
	{ move, field, option }: MoveIntent
): [string, string][] {
	const prefix = `${field}.`;
	const isOfRanking = ([name]: readonly [string, string]) => name.startsWith(prefix);
	const places = form
		.filter(isOfRanking)
		.map(([name, place]) => [name.slice(prefix.length), place] as const);
	const order = moved(orderOf(places), option, move);
	return form.map((entry): [string, string] => {
		if (!isOfRanking(entry)) return [...entry];
		const place = order.indexOf(entry[0].slice(prefix.length)) + 1;
		return [entry[0], place === 0 ? '' : String(place)];
	});
}
