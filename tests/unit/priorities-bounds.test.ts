import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/lib/priorities/sureness/bounds.ts';
import { emptyTally, tallyOf } from '../../src/lib/priorities/tally.ts';

describe('bounds of what missing answers could change', () => {
	it('are those worked out by hand', () => {
		// Named: a 3, b 1, c 1. Borda: a 2 + 2 + 1.5 = 5.5, b 0.5 + 1 + 0 = 1.5, c 0.5 + 0 + 1.5 = 2.
		const tally = tallyOf(['a', 'b', 'c'], [[['a']], [['a'], ['b']], [['a', 'c']]]);
		const { topics, ...base } = boundsOf(tally, { respondents: 1, maximum: 2 });
		expect(base).toEqual({ ballots: 3, missing: 1, maximum: 2 });
		expect(topics[0]).toEqual({
			topic: 'a',
			// Named by none more of one more, or by one more.
			share: { low: 3 / 4, high: 1 },
			// One more ballot gives 0 to 2.
			meanBorda: { low: 5.5 / 4, high: 7.5 / 4 },
			// Three against at most two.
			rankByShare: { low: 1, high: 1, rank: { best: 1, worst: 1 } },
			// 5.5 against at most 2 + 2.
			rankByBorda: { low: 1, high: 1, rank: { best: 1, worst: 1 } }
		});
		expect(topics[1]).toMatchObject({
			share: { low: 1 / 4, high: 2 / 4 },
			meanBorda: { low: 1.5 / 4, high: 3.5 / 4 },
			rankByShare: { low: 2, high: 3, rank: { best: 2, worst: 3 } },
			rankByBorda: { low: 2, high: 3, rank: { best: 3, worst: 3 } }
		});
	});
	it('of three who may name one topic each leave one leader its first place by share', () => {
		const tally = tallyOf(['a', 'b', 'c'], Array(4).fill([['a']]));
		const { topics } = boundsOf(tally, { respondents: 3, maximum: 1 });
		expect(topics.map(({ rankByShare }) => [rankByShare.low, rankByShare.high])).toEqual([
			[1, 1],
			[2, 3],
			[2, 3]
		]);
	});
	it('of one topic alone are its whole share, and of no ballots there are none', () => {
		const one = boundsOf(emptyTally(['a']), { respondents: 2 });
		expect(one.topics[0]).toMatchObject({
			share: { low: 1, high: 1 },
			meanBorda: { low: 0, high: 0 },
			rankByBorda: { low: 1, high: 1 }
		});
		const none = boundsOf(emptyTally(['a', 'b']), { respondents: 0 });
		expect(none.topics[0]).toMatchObject({ share: null, meanBorda: null });
	});
	it('before the first ballot leave everything open', () => {
		const { topics, maximum } = boundsOf(emptyTally(['a', 'b', 'c']), { respondents: 4 });
		expect(maximum).toBe(3);
		for (const topic of topics)
			expect(topic).toMatchObject({
				share: { low: 0, high: 1 },
				meanBorda: { low: 0, high: 2 },
				rankByShare: { low: 1, high: 3 },
				rankByBorda: { low: 1, high: 3 }
			});
	});
});
