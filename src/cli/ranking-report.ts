/** What `rank` prints. */
import { kemeny } from '../lib/priorities/kemeny/kemeny.ts';
import { kendallW } from '../lib/priorities/agreement/kendall-w.ts';
import { outcomeOf, type Method } from '../lib/priorities/methods.ts';
import { pairwiseOf } from '../lib/priorities/tally.ts';
import type { Outcome } from '../lib/priorities/outcome.ts';
import type { Candidate, RankingFile } from '../lib/priorities/files/preflib.ts';

const reported = [
	'support',
	'firstChoice',
	'borda',
	'copeland',
	'schulze',
	'rankedPairs'
] as const satisfies readonly Method[];

interface MethodReport {
	/** By candidate. */
	scores?: Record<string, number>;
	order: string[][];
}

export interface RankingReport {
	candidates: Candidate[];
	ballots: number;
	/** By two candidates: voters who strictly prefer the first. */
	pairwise: Record<string, Record<string, number>>;
	kendallW: number | null;
	methods: Record<(typeof reported)[number], MethodReport> & {
		kemeny: MethodReport & { distance: number; exact: boolean; lowerBound: number };
	};
}

export function reportOf({ candidates, tally }: RankingFile): RankingReport {
	const { topics } = tally;
	const preferring = pairwiseOf(tally);
	const byTopic = <T>(value: (topic: string, place: number) => T) =>
		Object.fromEntries(topics.map((topic, place) => [topic, value(topic, place)]));
	const against = (row: number) =>
		Object.fromEntries(
			topics.flatMap((topic, column) =>
				column === row ? [] : [[topic, preferring[row * topics.length + column] ?? 0]]
			)
		);
	const report = ({ scores, order }: Outcome): MethodReport =>
		scores ? { scores: byTopic((_, place) => scores[place] ?? 0), order } : { order };
	const count = (method: Method) => report(outcomeOf(method, tally));
	const { order, distance, exact, lowerBound } = kemeny(tally);
	return {
		candidates,
		ballots: tally.ballots,
		pairwise: byTopic((_, row) => against(row)),
		kendallW: kendallW(tally),
		methods: {
			support: count('support'),
			firstChoice: count('firstChoice'),
			borda: count('borda'),
			copeland: count('copeland'),
			schulze: count('schulze'),
			rankedPairs: count('rankedPairs'),
			kemeny: { order, distance, exact, lowerBound }
		}
	};
}

const headings = {
	support: 'support',
	firstChoice: 'first choices',
	borda: 'Borda',
	copeland: 'Copeland',
	schulze: 'Schulze',
	rankedPairs: 'ranked pairs',
	kemeny: 'Kemeny'
};

/** "3", or "3=" where the place is shared, with the score where there is one. */
function cellOf({ scores, order }: MethodReport, id: string): string {
	const level = order.findIndex((group) => group.includes(id));
	const place = order.slice(0, level).flat().length + 1;
	const shared = (order[level]?.length ?? 0) > 1 ? '=' : '';
	const score = scores?.[id];
	return `${place}${shared}${score === undefined ? '' : ` (${Number(score.toFixed(2))})`}`;
}

function aligned(rows: readonly string[][]): string[] {
	const widths = rows[0]?.map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0))
	);
	return rows.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
			.join('  ')
			.trimEnd()
	);
}

/** A table of the candidates' places, in the order of Kemeny's method, and a line on each base. */
export function describe(report: RankingReport): string {
	const { candidates, ballots, kendallW: concordance, methods } = report;
	const { order, distance, exact, lowerBound } = methods.kemeny;
	const names = new Map(candidates.map(({ id, name }) => [id, name || id]));
	const keys = [...reported, 'kemeny'] as const;
	const rows = order
		.flat()
		.map((id) => [names.get(id) ?? id, ...keys.map((key) => cellOf(methods[key], id))]);
	const nearest = exact
		? `Kemeny distance ${distance}, the least possible`
		: `Kemeny distance ${distance}, the least found; at least ${lowerBound}`;
	return [
		`${ballots} ballots, ${candidates.length} candidates`,
		`Kendall's W ${concordance === null ? 'undefined' : concordance.toFixed(3)}`,
		nearest,
		'',
		...aligned([['place (score)', ...keys.map((key) => headings[key])], ...rows])
	].join('\n');
}
