import { describe, expect, it } from 'vitest';
import {
	keyOf,
	moved,
	passageKey,
	passagesOf,
	withChanged,
	withLeftOut,
	withoutPassage,
	withPassage,
	type Outline
} from '../../src/lib/brief/outline.ts';
import type { Passage } from '../../src/lib/brief/passages/passage.ts';

const passage = (id: string, text = id): Passage => ({
	id,
	heading: '',
	text,
	locale: 'en',
	translations: {}
});

const three: Outline = {
	items: [
		{ kind: 'section', id: 'a' },
		{ kind: 'passage', passage: passage('p') },
		{ kind: 'section', id: 'b' }
	]
};

const order = ({ items }: Outline) => items.map(keyOf);

describe('an outline', () => {
	it('moves a thing one place, and not beyond the ends', () => {
		expect(order(moved(three, 'b', 'up'))).toEqual(['a', 'b', passageKey('p')]);
		expect(order(moved(three, passageKey('p'), 'up'))).toEqual([passageKey('p'), 'a', 'b']);
		expect(order(moved(three, 'a', 'up'))).toEqual(order(three));
		expect(order(moved(three, 'b', 'down'))).toEqual(order(three));
		expect(order(moved(three, 'none', 'down'))).toEqual(order(three));
	});

	it('leaves a section out and puts it back where it stood', () => {
		const without = withLeftOut(three, 'a', true);
		expect(without.items[0]).toEqual({ kind: 'section', id: 'a', leftOut: true });
		expect(withLeftOut(without, 'a', false)).toEqual(three);
	});

	it('takes a passage behind an item, or at the end where that is gone', () => {
		expect(order(withPassage(three, passage('q'), 'a'))[1]).toBe(passageKey('q'));
		expect(order(withPassage(three, passage('q'), 'gone')).at(-1)).toBe(passageKey('q'));
	});

	it('changes and removes one passage and no other', () => {
		const two = withPassage(three, passage('q'), 'b');
		const changed = withChanged(two, passage('p', 'new'));
		expect(passagesOf(changed).map(({ text }) => text)).toEqual(['new', 'q']);
		expect(order(withoutPassage(two, 'p'))).toEqual(['a', 'b', passageKey('q')]);
	});
});
