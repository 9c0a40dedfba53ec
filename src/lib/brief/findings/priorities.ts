/** The questions of priorities among those that are told. */
import type { ToldPart, ToldQuestion } from '../../disclosure/told.ts';

/** How many name an option, where that is told. */
export interface Named {
	value: string;
	named: number;
}

export function priorityRankings({
	questions
}: {
	questions: readonly ToldQuestion[];
}): ToldQuestion[] {
	return questions.filter(
		({ kind, purpose }) => kind === 'ranking' && purpose === 'priority-ranking'
	);
}

/** The options whose count is told, most often named first, ties in the order of the options. */
export function toldCounts({ counts }: Pick<ToldPart, 'counts'>): Named[] {
	return counts
		.flatMap(({ value, count }): Named[] => (count === 'withheld' ? [] : [{ value, named: count }]))
		.sort((a, b) => b.named - a.named);
}

/** Among these: 1, and one more for each that is named more often. */
export function placeAmong(named: number, all: readonly Named[]): number {
	return 1 + all.filter((other) => other.named > named).length;
}

/** What shares are of: those who answered or, where that is withheld, those who were shown it. */
export function baseOf({ answered, shown }: Pick<ToldPart, 'answered' | 'shown'>): number {
	const base = answered === 'withheld' ? shown : answered;
	return base === 'withheld' ? 0 : base;
}
