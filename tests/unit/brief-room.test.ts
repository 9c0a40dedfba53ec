import { describe, expect, it } from 'vitest';
import type { BriefFigures } from '../../src/lib/brief/about.ts';
import { bindingFaults } from '../../src/lib/brief/bound.ts';
import { cellsOf } from '../../src/lib/brief/cells.ts';
import { withFindings } from '../../src/lib/brief/findings/findings.ts';
import { compileRoom, textsOfRoom } from '../../src/lib/brief/room/room.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { figuresOf } from '../support/brief-of.ts';
import { inSix, listed, response, subject } from '../support/rollup-fixtures.ts';

/** So many respondents name these topics. */
type Given = [number, string[]][];

function figures(given: Given, silent = 5): BriefFigures {
	const respondents = given.flatMap(([size, topics], group) =>
		Array.from({ length: size }, (_, place) => ({ id: `${group}-${place}`, topics }))
	);
	return figuresOf(
		respondents.map(({ id, topics }) => response(id, { priority_topics: topics })),
		[
			...respondents.map(({ id }) => listed(id, 'Africa')),
			...Array.from({ length: silent }, (_, place) =>
				listed(`S${place}`, 'Europe', { status: 'draft' })
			)
		]
	);
}

/** Figures beside those of the meeting before, whose questionnaire offered these topics. */
function beside(now: BriefFigures, then: BriefFigures, offered?: string[]): BriefFigures {
	const questions = then.questions
		.filter(({ name }) => name === 'priority_topics')
		.map((question) => ({
			...question,
			options: question.options.filter(({ value }) => offered?.includes(value) ?? true),
			parts: question.parts.map((part) => ({
				...part,
				counts: part.counts.filter(({ value }) => offered?.includes(value) ?? true)
			}))
		}));
	const before = {
		meetingName: inSix('Earlier meeting'),
		publishedAt: '2025-01-31T00:00:00.000Z',
		version: 1,
		questions
	};
	return withFindings({ ...now, before });
}

const now = figures([
	[20, ['ai', 'iot']],
	[15, ['ai', 'cybersecurity']],
	[12, ['imt2020']]
]);
const then = figures([
	[25, ['iot']],
	[14, ['ai']],
	[9, ['imt2020', 'ai']]
]);
const room = (of: BriefFigures, locale: (typeof locales)[number] = 'en') =>
	compileRoom({ figures: of, subject }, locale);
const said = (of: BriefFigures) => textsOfRoom(room(of)).map(plain).join('\n');

describe('what a reading room says before the brief is opened', () => {
	it('proposes the topics named most often, each with the figure behind it', () => {
		const [subjects] = room(withFindings(now)).agenda;
		const lines = subjects?.items.map(plain) ?? [];
		expect(lines[0]).toContain('ai: named by 35 of 47 (74%)');
		expect(lines[1]).toContain('iot: named by 20 of 47');
	});

	it('says how sure the order is', () => {
		expect(said(withFindings(now))).toMatch(/certain|may change among themselves/);
	});

	it('tells what rose and what fell since the meeting before, and of which versions', () => {
		const since = room(beside(now, then)).since;
		const groups = new Map(
			since?.groups.map(({ heading, items }) => [heading, items.map(plain).join('\n')])
		);
		expect(groups.get('Risen')).toBe('ai: place 1, before 2');
		expect(groups.get('Fallen')).toBe('iot: place 2, before 1');
		expect(since?.said.map(plain).join()).toContain(
			'Figures of version 1 of this brief beside those of version 1 of the brief for “Earlier meeting”, published on 31 January 2025.'
		);
	});

	it('calls new what the questionnaire before did not offer, and gone what this one does not', () => {
		const changed = beside(now, then, ['iot', 'imt2020']);
		expect(room(changed).since?.groups.map(({ heading }) => heading)).toContain('New');
		expect(said(changed)).toContain('ai: named by 35 of 47');
		const narrower: BriefFigures = {
			...now,
			questions: now.questions.map((question) => ({
				...question,
				options: question.options.filter(({ value }) => value !== 'iot'),
				parts: question.parts.map((part) => ({
					...part,
					counts: part.counts.filter(({ value }) => value !== 'iot')
				}))
			}))
		};
		expect(said(beside(narrower, then))).toContain('iot: then named by 25 of 48');
	});

	it('says nothing of topics that one of the two does not tell', () => {
		const few = beside(
			now,
			figures([
				[30, ['iot']],
				[12, ['ai']],
				[3, ['cybersecurity']]
			])
		);
		const since = room(few).since;
		expect(since?.groups.flatMap(({ items }) => items.map(plain)).join()).not.toContain(
			'cybersecurity'
		);
	});

	it('is silent about the meeting before where there is no brief of it', () => {
		expect(room(withFindings(now)).since).toBeNull();
	});

	it.each(locales)('binds every number to its cell in %s', (locale) => {
		const compared = beside(now, then, ['iot', 'imt2020']);
		const blocks = textsOfRoom(room(compared, locale)).map((text) => ({
			kind: 'paragraph' as const,
			text
		}));
		expect(blocks.length).toBeGreaterThan(5);
		expect(bindingFaults(blocks, cellsOf(compared))).toEqual([]);
	});
});
