/** What might be withheld so that a target can no longer be worked out. */
import type { Target } from './leeway.ts';
import { countOf } from './table.ts';
import type { Figure, Table } from './table.ts';

/** How many other answers are tried one by one. */
const tried = 5;

/**
 * Sets of figures about the target's answers and none, one or all of the others, in the target's own
 * groups, in one more, in one of them alone, or in all; with and without the means of these groups.
 */
export function remedies<Candidate extends Figure>(
	table: Table,
	told: ReadonlySet<Candidate>,
	target: Target
): Candidate[][] {
	const figures = [...told];
	const own = ownGroups(table, target);
	const all = new Set(figures.map(({ group }) => group));
	const areas = [
		own,
		...[...all].map((group) => new Set([...own, group])),
		...(target.group === undefined ? [...all].map((group) => new Set([group])) : []),
		all
	];
	const found = new Map<string, Candidate[]>();
	for (const answers of answerSets(table, figures, target, own)) {
		for (const area of areas) {
			const within = figures.filter(({ group }) => area.has(group));
			const counts = within.filter(
				(figure) => figure.kind === 'count' && figure.answers.some((answer) => answers.has(answer))
			);
			for (const remedy of [
				counts,
				within.filter((figure) => figure.kind === 'mean' || counts.includes(figure))
			]) {
				if (remedy.length === 0) continue;
				found.set(remedy.map((figure) => figures.indexOf(figure)).join(), remedy);
			}
		}
	}
	return [...found.values()];
}

function ownGroups({ strata }: Table, { inside, group }: Target): Set<string> {
	if (group !== undefined) return new Set([group]);
	return new Set(strata.flatMap(({ groups }, place) => (inside[place] ? groups : [])));
}

/** The target's answers, alone and with others: those of which least would be lost, and all. */
function answerSets(
	table: Table,
	figures: readonly Figure[],
	target: Target,
	own: ReadonlySet<string>
): Set<number>[] {
	const loss = (answer: number) =>
		figures.reduce(
			(sum, figure) =>
				figure.kind === 'count' && own.has(figure.group) && figure.answers.includes(answer)
					? sum + countOf(table, figure)
					: sum,
			0
		);
	const others = table.answers
		.map((_, answer) => answer)
		.filter((answer) => !target.answers.includes(answer))
		.map((answer) => ({ answer, loss: loss(answer) }))
		.sort((a, b) => a.loss - b.loss)
		.slice(0, tried)
		.map(({ answer }) => answer);
	return [
		new Set(target.answers),
		...others.map((answer) => new Set([...target.answers, answer])),
		new Set(table.answers.map((_, answer) => answer))
	];
}
