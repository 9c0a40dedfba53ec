/** A view is the query of an address: what is written is read as the same view. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/i18n/locales.ts';
import { methods } from '../../src/lib/priorities/methods.ts';
import { quotabilities } from '../../src/lib/questionnaire/quotable.ts';
import { groups, regions } from '../../src/lib/rollup/types.ts';
import {
	isNarrowed,
	isShown,
	readView,
	standings,
	wholeView,
	writeView,
	type CrossedBy,
	type Filter,
	type StatedWeighting,
	type View
} from '../../src/lib/rollup/view.ts';

const thousandths = fc.nat(999_999).map((number) => number / 1000);
const partsOfAll = fc.nat(100_000).map((number) => number / 1000 / 100);

function statedFor(names: readonly string[], number: fc.Arbitrary<number>) {
	return fc
		.uniqueArray(fc.tuple(fc.constantFrom(...names), number), { selector: ([name]) => name })
		.map((entries) =>
			Object.fromEntries(entries.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)))
		);
}

const weighting: fc.Arbitrary<StatedWeighting> = fc.oneof(
	fc.constantFrom<StatedWeighting>({ kind: 'respondents' }, { kind: 'regions' }),
	...(['region', 'group'] as const).flatMap((by): fc.Arbitrary<StatedWeighting>[] => {
		const names = by === 'region' ? regions : groups;
		return [
			statedFor(names, thousandths).map((weights) => ({ kind: 'weights', by, weights })),
			statedFor(names, partsOfAll).map((shares) => ({ kind: 'shares', by, shares }))
		];
	})
);
const filter: fc.Arbitrary<Filter> = fc.record({
	region: fc.subarray([...regions]),
	group: fc.subarray([...groups]),
	language: fc.subarray([...locales]),
	quotability: fc.subarray([...quotabilities])
});
const name = fc
	.string({ minLength: 1, maxLength: 200, unit: 'binary' })
	.filter((text) => text.isWellFormed());
const by: fc.Arbitrary<CrossedBy> = fc.oneof(
	fc.constantFrom(...standings).map((kind) => ({ kind })),
	fc.record(
		{ kind: fc.constant('question' as const), question: name, of: name },
		{ requiredKeys: ['kind', 'question'] }
	)
);
const anyView: fc.Arbitrary<View> = fc.record(
	{ weighting, filter, method: fc.constantFrom(...methods), by },
	{ requiredKeys: ['weighting', 'filter'] }
);

function read(query: string) {
	return readView(new URLSearchParams(query));
}

describe('a view', () => {
	it('is read from an address as it was written', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(read(writeView(view).toString())).toEqual({ view, faults: [] });
			})
		);
	});

	it('is the whole with one voice each where an address asks for nothing', () => {
		expect(read('')).toEqual({ view: wholeView, faults: [] });
		expect(writeView(wholeView).toString()).toBe('');
	});

	it('can be read from any address whatsoever, and is then written in one way', () => {
		const parameter = fc.constantFrom(
			'weighting',
			'stated.ldc',
			'region',
			'by',
			'of',
			'language',
			'method'
		);
		const value = fc.oneof(
			fc.string(),
			fc.constantFrom('Africa', 'regions', 'borda', 'group-shares', 'question.', '12', '1e3')
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(parameter, value)), (parameters) => {
				const { view } = readView(new URLSearchParams(parameters));
				expect(read(writeView(view).toString())).toEqual({ view, faults: [] });
			})
		);
	});

	it('leaves out what there is not, and says so', () => {
		const { view, faults } = read(
			'weighting=mine&region=Atlantis&region=Africa&language=en&method=dice&by=shoe-size&group='
		);
		expect(view).toEqual({
			...wholeView,
			filter: { ...wholeView.filter, region: ['Africa'], language: ['en'] }
		});
		expect(faults).toEqual([
			{ parameter: 'region', value: 'Atlantis' },
			{ parameter: 'weighting', value: 'mine' },
			{ parameter: 'method', value: 'dice' },
			{ parameter: 'by', value: 'shoe-size' }
		]);
	});

	it('takes numbers for the weighting it names, and looks at no others', () => {
		const numbers = 'stated.ldc=50&stated.sids=&stated.Africa=3';
		expect(read(`weighting=group-shares&${numbers}`)).toEqual({
			view: { ...wholeView, weighting: { kind: 'shares', by: 'group', shares: { ldc: 0.5 } } },
			faults: []
		});
		expect(read(numbers)).toEqual({ view: wholeView, faults: [] });
		expect(read('weighting=region-weights&stated.Africa=-1').faults).toEqual([
			{ parameter: 'stated.Africa', value: '-1' }
		]);
	});

	it('lets a response pass that is among what is chosen of every kind', () => {
		const stratum = {
			region: 'Africa',
			groups: ['ldc' as const],
			locale: 'fr' as const,
			consent: 'region' as const
		};
		const shown = (query: string) => isShown(read(query).view.filter, stratum);
		expect(shown('')).toBe(true);
		expect(shown('region=Europe&region=Africa')).toBe(true);
		expect(shown('group=ldc&group=sids&language=fr&quotability=unnamed')).toBe(true);
		expect(shown('region=Africa&language=en')).toBe(false);
		expect(shown('group=sids')).toBe(false);
		expect(shown('quotability=named')).toBe(false);
		expect(isNarrowed(read('by=region').view.filter)).toBe(false);
		expect(isNarrowed(read('group=sids').view.filter)).toBe(true);
	});
});
