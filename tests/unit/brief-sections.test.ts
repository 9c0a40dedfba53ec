import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { compile, type DocumentTemplate } from '../../src/lib/brief/compile.ts';
import type { Outline } from '../../src/lib/brief/outline.ts';
import { placedItems } from '../../src/lib/brief/sections.ts';
import { meetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import { figuresOf, wordsOf } from '../support/brief-of.ts';
import { subject } from '../support/rollup-fixtures.ts';

const ids = meetingBrief.sections.map(({ id }) => id);

function arranged(items: Outline['items'], template: DocumentTemplate = meetingBrief): string[] {
	return placedItems(template.sections, { items }).flatMap((item) =>
		item.kind === 'section' && !item.leftOut ? [item.section.id] : []
	);
}

function headings(blocks: readonly Block[]): string[] {
	return blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
}

describe('the sections of a document', () => {
	it('stand as the template has them where no outline says otherwise', () => {
		expect(arranged([])).toEqual(ids);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('follow the outline, and those it does not name follow the one before them', () => {
		const items = [
			{ kind: 'section', id: 'method' },
			{ kind: 'section', id: 'opening' },
			{ kind: 'section', id: 'no such section' },
			{ kind: 'section', id: 'gaps' }
		] as const;
		const order = arranged(items);
		expect(order.indexOf('method')).toBe(0);
		expect(order.indexOf('opening')).toBe(order.indexOf('counts') + 1);
		expect(order.indexOf('barriers')).toBe(order.indexOf('gaps') + 1);
		expect([...order].sort()).toEqual([...ids].sort());
	});

	it('are left out where the outline says so, but for those that keep a brief honest', () => {
		const left = ids.map((id) => ({ kind: 'section', id, leftOut: true }) as const);
		expect(arranged(left)).toEqual(['opening', 'priorities', 'coverage', 'method']);
	});

	it('are the blocks of the document', () => {
		const facts = { figures: figuresOf([], []), words: wordsOf([]), subject };
		const wanted = { part: '', locale: 'en' } as const;
		const items = [
			{ kind: 'section', id: 'method' },
			{ kind: 'section', id: 'opening' },
			{ kind: 'section', id: 'gaps', leftOut: true }
		] as const;
		const order = headings(compile(meetingBrief, facts, { ...wanted, outline: { items } }));
		expect(order[0]).toBe('method');
		const whole = headings(compile(meetingBrief, facts, { ...wanted, outline: { items: [] } }));
		expect([...order].sort()).toEqual(whole.filter((id) => id !== 'gaps').sort());
	});
});
