import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BriefFigures } from '../../src/lib/brief/about.ts';
import { bindingFaults, textsOf } from '../../src/lib/brief/bound.ts';
import { catalogue } from '../../src/lib/brief/passages/catalogue.ts';
import type { Outline } from '../../src/lib/brief/outline.ts';
import { wordingFor } from '../../src/lib/brief/wording.ts';
import { withFindings } from '../../src/lib/brief/findings/findings.ts';
import { cellsOf } from '../../src/lib/brief/cells.ts';
import { plain, runsOf, type Figure } from '../../src/lib/brief/text.ts';
import type { ToldPart } from '../../src/lib/disclosure/told.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { freeze } from '../../src/lib/server/briefs/content.ts';
import type { SubmittedResponse } from '../../src/lib/rollup/types.ts';
import { figuresOf, wordsOf } from '../support/brief-of.ts';
import { anyResponses, listFor } from '../support/rollup-arbitraries.ts';
import { response, subject, topicIds } from '../support/rollup-fixtures.ts';

/** A reader of the frozen JSON who knows nothing but the addresses. */
function cellIn(figures: BriefFigures, at: string): unknown {
	const [room, ...names] = at.split('/').map(decodeURIComponent);
	if (room === 'version') return figures.version;
	if (room === 'responses') return figures.responses;
	if (room === 'rule') return { first: 10, level: 0.95 }[names[0] ?? ''] ?? 5;
	const found = findingIn(figures, room ?? '', names);
	if (found !== undefined) return found;
	const last = names.at(-1) ?? '';
	if (room === 'coverage') {
		const { total, regions, groups } = figures.coverage;
		const row =
			names[0] === 'region'
				? regions.find(({ region }) => region === names[1])
				: names[0] === 'group'
					? groups.find(({ group }) => group === names[1])
					: total;
		if (row === undefined) return undefined;
		return last === 'silent' ? row.asked - row.submitted : row[last as 'asked' | 'submitted'];
	}
	const question = figures.questions.find(({ name }) => name === names[0]);
	const row = names[1] === 'row' ? names[2] : undefined;
	const part = question?.parts.find((each) => each.row?.value === row);
	if (part === undefined) return undefined;
	if (last === 'mean') return part.mean;
	if (names.at(-3) === 'option') {
		const { counts } = regionIn(part, names) ?? part;
		const count = counts.find(({ value }) => value === names.at(-2))?.count;
		if (last === 'count') return count;
		return 1 + counts.filter((one) => Number(one.count) > Number(count)).length;
	}
	if (last === 'version') return names.at(-2) === 'regions' ? part.regions?.since : part.since;
	return (regionIn(part, names) ?? part)[last as 'shown' | 'answered'];
}

/** What follows from the figures, and what stands beside them. */
function findingIn(figures: BriefFigures, room: string, names: readonly string[]): unknown {
	const { findings, industry, before } = figures;
	const last = names.at(-1) ?? '';
	if (room === 'industry' || room === 'before') {
		const beside = room === 'industry' ? industry : before;
		if (names.length === 1) return Object.entries(beside ?? {}).find(([key]) => key === last)?.[1];
		const questions = beside?.questions ?? [];
		const { version, responses, receipts, coverage } = figures;
		return cellIn(
			{ version, responses, receipts, coverage, questions },
			names.map(encodeURIComponent).join('/')
		);
	}
	if (room === 'change') {
		const change = findings?.changes.find(({ value }) => value === names[0]);
		return last === 'moved' ? Math.abs(change?.rise ?? NaN) : change?.[last as 'then' | 'now'];
	}
	if (room === 'dissent') {
		const dissent = findings?.dissent.find(
			({ question, region, value }) => [question, region, value].join() === names.slice(0, 3).join()
		);
		if (last === 'place') return dissent?.place;
		if (last === 'place-in-region') return dissent?.placeInRegion;
		return Object.entries(dissent?.[names.at(-2) as 'within'] ?? {}).find(
			([key]) => key === last
		)?.[1];
	}
	const sure = findings?.sureness.find(({ question }) => question === names[0]);
	if (names[1] === 'sure') {
		return last === 'from' || last === 'to'
			? sure?.open?.[last]
			: sure?.[last as 'missing' | 'level'];
	}
	const topic = sure?.topics.find(({ value }) => value === names[2]);
	const kind = names.at(-2) ?? '';
	if (names[1] !== 'option' || !['share', 'places', 'possible'].includes(kind)) return undefined;
	return Object.entries(topic?.[kind as 'share'] ?? {}).find(([key]) => key === last)?.[1];
}

/** A row of a part's regions, where the address leads there. */
function regionIn(part: ToldPart, names: readonly string[]) {
	const at = names.indexOf('region');
	return at < 0 ? undefined : part.regions?.rows.find(({ region }) => region === names[at + 1]);
}

/** With what others want beside it, and what they wanted before. */
function beside(figures: BriefFigures, others: BriefFigures): BriefFigures {
	const { version, responses, receipts, questions } = others;
	return withFindings({
		...figures,
		industry: {
			consultationId: 'industry',
			consultationName: subject.consultationName,
			version,
			responses,
			receipts,
			asked: responses + 3,
			questions
		},
		before: { meetingName: subject.meetingName, publishedAt: subject.closesAt, version, questions }
	});
}

/** Priorities of so many that regions may be told of. */
const priorities: fc.Arbitrary<SubmittedResponse[]> = fc
	.array(fc.shuffledSubarray(topicIds, { minLength: 1, maxLength: 3 }), {
		minLength: 80,
		maxLength: 120
	})
	.map((all) => all.map((topics, place) => response(`R${place}`, { priority_topics: topics })));

/** The desk has inserted figures of its choice, and named things whose names hold digits. */
function withPassages(figures: BriefFigures, chance: number): Outline {
	const offers = catalogue(figures, wordingFor('en')).filter(({ insertable }) => insertable);
	const chosen = offers.filter((_, place) => (place + chance) % 7 === 0);
	const text = chosen.map(({ token }) => `- 5G, [7] and Resolution 68: {${token}}`).join('\n');
	const words = { heading: 'Since 2026', text: `As follows.\n\n${text}` };
	const passage = { id: 'one', ...words, locale: 'en', translations: { fr: words } } as const;
	return {
		items: [
			{ kind: 'section', id: 'opening' },
			{ kind: 'passage', passage },
			{ kind: 'section', id: 'gaps', leftOut: true }
		]
	};
}

describe('every number in a brief', () => {
	it('is the frozen cell that it is bound to, in every language, and none stands unbound', () => {
		let seen = 0;
		let ofRegions = 0;
		const rooms = new Set<string>();
		fc.assert(
			fc.property(
				fc.oneof(anyResponses, priorities),
				priorities,
				fc.boolean(),
				fc.nat(),
				(responses, others, demonstration, chance) => {
					const listed = listFor(responses);
					const own = figuresOf(responses, listed);
					const figures = beside(own, figuresOf(others, listFor(others)));
					const outline = withPassages(figures, chance);
					const { content, documents } = freeze(
						{
							subject: { ...subject, listed, demonstration },
							figures,
							words: wordsOf(responses)
						},
						'2026-11-21T00:00:00.000Z',
						outline
					);
					expect(content.outline).toEqual(outline);
					expect(new Set(documents.map(({ locale }) => locale))).toEqual(new Set(locales));
					for (const { blocks } of documents) {
						const runs = blocks.flatMap(textsOf).flatMap(runsOf);
						for (const run of runs) {
							if (typeof run === 'string') expect(run).not.toMatch(/\p{N}/u);
							else if ('value' in run) {
								seen += 1;
								if (run.source?.cell.includes('/region/')) ofRegions += 1;
								rooms.add(run.source?.cell.split('/')[0] ?? '');
								const { cell, base, as } = run.source ?? { cell: 'none' };
								const value = Number(cellIn(content.figures, cell));
								const whole = Number(cellIn(content.figures, base ?? ''));
								expect(run.value).toBe(as === 'share' ? value / whole : value);
							}
						}
					}
				}
			),
			{ numRuns: 40 }
		);
		expect(seen).toBeGreaterThan(1000);
		expect(ofRegions).toBeGreaterThan(1000);
		expect([...rooms]).toEqual(
			expect.arrayContaining(['question', 'coverage', 'rule', 'industry', 'before', 'change'])
		);
	});

	it('is missed where it is not bound, or says anything but its cell', () => {
		const cells = cellsOf(figuresOf([], []));
		const fault = (text: string | Figure) =>
			bindingFaults([{ kind: 'paragraph', text }], cells)[0]?.fault;
		const source = { cell: 'responses' };
		expect(fault('Five answered.')).toBeUndefined();
		expect(fault('5 answered.')).toBe('digits-in-words');
		expect(fault('أجاب ٥.')).toBe('digits-in-words');
		expect(fault({ value: 0, text: '0' })).toBe('no-source');
		expect(fault({ value: 1, text: '1', source })).toBe('other-value');
		expect(fault({ value: 0, text: '0', source: { cell: 'question/none' } })).toBe('no-cell');
		expect(fault({ value: 0, text: '0', source })).toBeUndefined();
	});

	it('reads in a sentence as the catalogue has it', () => {
		const { documents } = freeze(
			{ subject, figures: figuresOf([], []), words: wordsOf([]) },
			'2026-11-21T00:00:00.000Z'
		);
		const [english] = documents;
		expect(english?.blocks.flatMap(textsOf).map(plain)).toContain('No answer has been submitted.');
	});
});
