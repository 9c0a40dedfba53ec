/** Generated ballots: topics differ in how much they are wanted, and regions in what they want. */
import { chance, type Chance } from '../../src/lib/server/demonstration/chance.ts';
import type { Cast } from '../../src/lib/priorities/sureness/casts.ts';
import { groups, regions } from '../../src/lib/rollup/types.ts';

export const topics = Array.from({ length: 34 }, (_, index) => String(index + 1));
const RANKED = 5;

/** Each region wants some topics more than the others do. */
function topFive({ order }: Chance, region: number): string[] {
	const wanted = (topic: string) => {
		const place = Number(topic);
		return (place % regions.length === region ? 2 : 1) / (place + 2);
	};
	return order(topics, wanted, RANKED);
}

export function generatedCasts(count: number): Cast[] {
	const drawn = chance('bench', 'casts');
	return Array.from({ length: count }, (_, index) => {
		const region = drawn.whole(0, regions.length - 1);
		return {
			respondent: `respondent ${index}`,
			region: regions[region] ?? '',
			groups: groups.filter(() => drawn.happens(0.3)),
			ballot: topFive(drawn, region).map((topic) => [topic])
		};
	});
}

/** As a PrefLib file of incomplete orders without ties, a line for each ballot. */
export function* fileLines(count: number): Generator<string> {
	const drawn = chance('bench', 'file');
	yield '# FILE NAME: generated.soi';
	yield `# NUMBER ALTERNATIVES: ${topics.length}`;
	yield `# NUMBER VOTERS: ${count}`;
	for (const topic of topics) yield `# ALTERNATIVE NAME ${topic}: Topic ${topic}`;
	for (let index = 0; index < count; index += 1)
		yield `1: ${topFive(drawn, drawn.whole(0, regions.length - 1)).join(',')}`;
}
