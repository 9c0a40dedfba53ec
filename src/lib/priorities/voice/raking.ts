/** Weights by which several groups, which may overlap, carry their stated shares at once. */

const ROUNDS = 2000;
const PRECISION = 1e-12;

/** One way of dividing everybody, with the share that each part is to carry. */
export interface Margin {
	/** The part that each belongs to, in their order. */
	parts: readonly number[];
	/** By part, adding up to 1. */
	shares: readonly number[];
}

/**
 * Iterative proportional fitting (Deming and Stephan 1940): beginning with equal weights, each margin in
 * turn is scaled to its shares until all hold.
 * @param ballots by voters
 * @returns the weight of a ballot of each, adding up to 1 over all ballots; undefined where no weights
 * do it, or none that are found in 2,000 rounds
 */
export function rake(ballots: readonly number[], margins: readonly Margin[]): number[] | undefined {
	const all = ballots.reduce((sum, number) => sum + number, 0);
	const weights = ballots.map(() => 1 / all);
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const margin of margins) {
			const carried = carriedBy(margin, ballots, weights);
			for (const [index, part] of margin.parts.entries()) {
				const now = carried[part] ?? 0;
				const scale = now === 0 ? 0 : (margin.shares[part] ?? 0) / now;
				weights[index] = (weights[index] ?? 0) * scale;
			}
		}
		if (margins.every((margin) => holds(margin, ballots, weights))) return weights;
	}
	return undefined;
}

function carriedBy(
	{ parts, shares }: Margin,
	ballots: readonly number[],
	weights: readonly number[]
): number[] {
	const carried = shares.map(() => 0);
	for (const [index, part] of parts.entries()) {
		carried[part] = (carried[part] ?? 0) + (ballots[index] ?? 0) * (weights[index] ?? 0);
	}
	return carried;
}

function holds(margin: Margin, ballots: readonly number[], weights: readonly number[]): boolean {
	const carried = carriedBy(margin, ballots, weights);
	return margin.shares.every((share, part) => Math.abs((carried[part] ?? 0) - share) <= PRECISION);
}
