import { describe, expect, it } from 'vitest';
import type { BlankQuestionBlock, Block } from '../../src/lib/brief/blocks.ts';
import { bindingFaults } from '../../src/lib/brief/bound.ts';
import { compileInvitation, invitationCells } from '../../src/lib/brief/templates/invitation.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import type { Definition } from '../../src/lib/questionnaire/contract.ts';
import { blankQuestionnaire, specify } from '../../src/lib/questionnaire/engine/index.ts';
import { readIn } from '../support/brief-of.ts';
import { everyKind } from '../support/every-kind.ts';
import { inSix } from '../support/rollup-fixtures.ts';
import { shippedNames, shippedQuestionnaire } from '../support/shipped.ts';

const facts = {
	meetingName: inSix('CTO meeting 2026'),
	meetingPlace: 'Geneva',
	meetingStartsOn: '2026-12-01',
	consultationName: inSix('Priorities'),
	opensAt: '2026-10-01T00:00:00.000Z',
	closesAt: '2026-11-15T12:00:00.000Z',
	writtenAt: '2026-09-20T00:00:00.000Z',
	asks: 'member-states',
	asked: 151,
	demonstration: false
} as const;

const shipped = shippedQuestionnaire('cto-priorities');
const all = [...shippedNames.map(shippedQuestionnaire), everyKind];

function compile(locale: Locale, definition: Definition = shipped): Block[] {
	return compileInvitation(facts, blankQuestionnaire(definition, locale), locale);
}

function questions(blocks: readonly Block[]): BlankQuestionBlock[] {
	return blocks.filter((block) => block.kind === 'blank-question');
}

function titled(title: string, blocks: readonly Block[]): BlankQuestionBlock | undefined {
	return questions(blocks).find((block) => plain(block.title) === title);
}

const titleOf = (name: string) =>
	specify(shipped).find((question) => question.name === name)?.title.en ?? name;

describe('the letter that invites', () => {
	it('says what for, until when, and how else to answer', () => {
		const read = readIn(compile('en'));
		expect(read).toContain('Consultation before CTO meeting 2026: Priorities');
		expect(read).toContain('Asked to answer: 151.');
		expect(read).toContain('returned to the address above by 15 November 2026');
		expect(read).toContain('fewer than 5 of those who answer');
	});

	it.each(locales)('binds each of its numbers, in %s', (locale) => {
		for (const definition of all) {
			expect(bindingFaults(compile(locale, definition), invitationCells(facts))).toEqual([]);
		}
	});
});

describe('the blank questionnaire', () => {
	it('holds every question, those too that an answer makes appear, numbered through', () => {
		const asked = questions(compile('en')).filter(({ number }) => number !== '');
		expect(asked.map(({ title }) => plain(title))).toEqual(
			specify(shipped).map(({ title }) => title.en)
		);
		expect(asked.map(({ number }) => plain(number))).toEqual(
			asked.map((_, index) => String(index + 1))
		);
	});

	it('says in words when a question is put', () => {
		const blocks = compile('en');
		const number = titled(titleOf('national_secretariat'), blocks)?.number ?? '';
		const level = titled(titleOf('secretariat_level'), blocks);
		expect(level?.instructions.map(plain)[0]).toBe(
			`Only if your answer to question ${plain(number)} is: Yes.`
		);
		const urgency = titled(titleOf('urgency'), blocks);
		expect(urgency?.instructions.map(plain)[0]).toContain('Leave blank what does not apply');
	});

	it('leaves room for each kind of answer', () => {
		const blocks = compile('en');
		const answerOf = (name: string) => titled(titleOf(name), blocks)?.answer;
		expect(answerOf('priority_topics')).toMatchObject({ kind: 'places' });
		expect(answerOf('importance')).toMatchObject({ kind: 'grid', cells: 'box' });
		expect(answerOf('missing_topic')).toEqual({ kind: 'lines', lines: 1 });
		const own = answerOf('organization_class');
		expect(own?.kind === 'choices' && own.options.filter(({ line }) => line)).toHaveLength(1);
		expect(
			questions(compile('en', everyKind)).every(
				({ answer }) => answer.kind !== 'grid' || answer.rows.length * answer.columns.length > 0
			)
		).toBe(true);
	});

	it('marks what must be answered', () => {
		expect(titled(titleOf('priority_topics'), compile('en'))?.required).toBe(true);
		expect(titled(titleOf('missing_topic'), compile('en'))?.required).toBe(false);
	});
});
