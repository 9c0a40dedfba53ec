import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../src/lib/brief/text.ts';
import { compileMeetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { anyResponses, listFor } from '../support/rollup-arbitraries.ts';
import { figuresOf, wordsOf } from '../support/brief-of.ts';
import { subject } from '../support/rollup-fixtures.ts';

describe('a brief', () => {
	it('quotes nobody without consent and names nobody who allows the region only', () => {
		fc.assert(
			fc.property(anyResponses, (given) => {
				const responses = given.map((response) => ({
					...response,
					answers: { ...response.answers, message: `Words of ${response.respondentId}.` }
				}));
				const listed = listFor(responses);
				const blocks = compileMeetingBrief(
					figuresOf(responses, listed),
					wordsOf(responses),
					{ ...subject, listed },
					'en'
				);
				const quotations = blocks.filter((block) => block.kind === 'quotation');
				for (const { respondentId, text, consent } of wordsOf(responses).statements) {
					const quoted = quotations.find((quotation) => quotation.text === text);
					if (consent === 'none') expect(quoted).toBeUndefined();
					if (consent === 'region') {
						expect(quoted?.attribution).not.toBe(`Country ${respondentId}`);
					}
				}
			})
		);
	});

	it('holds no broken figure and survives JSON, whatever was answered', () => {
		fc.assert(
			fc.property(anyResponses, fc.constantFrom(...locales), (responses, locale) => {
				const listed = listFor(responses);
				const blocks = compileMeetingBrief(
					figuresOf(responses, listed),
					wordsOf(responses),
					{ ...subject, listed },
					locale
				);
				expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks);
				for (const block of blocks) {
					if (block.kind !== 'chart' || !('bars' in block)) continue;
					for (const { figure } of block.bars) {
						expect(Number.isFinite(valueOf(figure) ?? 0)).toBe(true);
					}
				}
			})
		);
	});

	it('is the same document whatever the order of responses and of the list', () => {
		fc.assert(
			fc.property(anyResponses, (responses) => {
				const listed = listFor(responses);
				const compile = (turned: boolean) => {
					const order = <Item>(items: Item[]) => (turned ? [...items].reverse() : items);
					const about = { ...subject, listed: order(listed) };
					return compileMeetingBrief(
						figuresOf(order(responses), order(listed)),
						wordsOf(order(responses)),
						about,
						'en'
					);
				};
				expect(compile(true)).toEqual(compile(false));
			})
		);
	});
});
