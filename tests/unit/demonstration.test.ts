import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import type { Answers, Definition } from '../../src/lib/questionnaire/contract.ts';
import { expandTopics, finish, specify } from '../../src/lib/questionnaire/engine/index.ts';
import { parseTopics } from '../../src/lib/questionnaire/topics.ts';
import { generateAnswers } from '../../src/lib/server/demonstration/answers.ts';
import { calendarsFrom } from '../../src/lib/server/demonstration/calendar.ts';
import { chance } from '../../src/lib/server/demonstration/chance.ts';
import { formOf } from '../../src/lib/server/demonstration/form.ts';
import { participationOf, wantedFrom } from '../../src/lib/server/demonstration/participation.ts';
import type { Respondent } from '../../src/lib/server/demonstration/respondent.ts';
import { words } from '../../src/lib/server/demonstration/words/words.ts';
import { projectRoot } from '../support/project-root.ts';

async function read(file: string): Promise<string> {
	return readFile(path.join(projectRoot, file), 'utf8');
}

const list = 'src/lib/server/database/reference/member-states-2026-05-15.csv';
const lines: Record<string, string>[] = parse(await read(list), { columns: true, bom: true });
const states = lines
	.filter((line) => line['developing'] === '1')
	.map((line): Respondent => ({
		id: line['iso3']!,
		kind: 'member_state',
		code: line['iso3']!,
		seed: line['iso3']!,
		lastTime: false,
		name: {
			en: line['name_en']!,
			ar: line['name_ar']!,
			zh: line['name_zh']!,
			fr: line['name_fr']!,
			ru: line['name_ru']!,
			es: line['name_es']!
		},
		locale: line['official_language'] as Locale,
		region: line['itu_region']!,
		ldc: line['ldc'] === '1',
		lldc: line['lldc'] === '1',
		sids: line['sids'] === '1',
		transition: line['transition'] === '1'
	}));
const definition = expandTopics(
	JSON.parse(await read('surveys/cto-priorities.json')) as Definition,
	parseTopics(JSON.parse(await read('surveys/topics.json')))
);
const answered = new Map(
	states.map((state) => [state.id, generateAnswers(state, definition, wantedFrom(state))])
);

/** How often a topic is among those ranked, in each ballot of a region. */
function share(region: string, topic: string): number {
	const own = states.filter((state) => state.region === region);
	const named = own.filter((state) => {
		const order = answered.get(state.id)?.['priority_topics'];
		return Array.isArray(order) && order.includes(topic);
	});
	return named.length / own.length;
}

function meanOf(question: string, chosen: (state: Respondent) => boolean): number {
	const values = states
		.filter(chosen)
		.map((state) => Number(answered.get(state.id)?.[question]))
		.filter((value) => !Number.isNaN(value));
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('chance', () => {
	it('is the same for the same key and another for another', () => {
		const draws = (...key: string[]) => Array.from({ length: 5 }, chance(...key).uniform);
		expect(draws('KEN', 'consent')).toEqual(draws('KEN', 'consent'));
		expect(draws('KEN', 'consent')).not.toEqual(draws('KENconsent'));
	});

	it('puts the heavier first more often, and what weighs nothing never', () => {
		const firsts = { heavy: 0, light: 0, nothing: 0 };
		const weights = { heavy: 3, light: 1, nothing: 0 };
		for (let round = 0; round < 4000; round += 1) {
			const order = chance('order', String(round)).order(
				['light', 'heavy', 'nothing'] as const,
				(item) => weights[item],
				3
			);
			expect(order).toHaveLength(2);
			firsts[order[0]!] += 1;
		}
		expect(firsts.nothing).toBe(0);
		expect(firsts.heavy / 4000).toBeCloseTo(0.75, 1);
	});

	it('draws numbers of mean 0 and variance 1', () => {
		const { normal } = chance('normal');
		const numbers = Array.from({ length: 20_000 }, normal);
		const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
		const variance = numbers.reduce((sum, number) => sum + number ** 2, 0) / numbers.length;
		expect(mean).toBeCloseTo(0, 1);
		expect(variance).toBeCloseTo(1, 1);
	});
});

describe('generated answers', () => {
	it('are the same each time and in any order of the States', () => {
		for (const state of states.toReversed())
			expect(generateAnswers(state, definition, wantedFrom(state))).toEqual(answered.get(state.id));
	});

	it('differ from State to State', () => {
		const distinct = new Set([...answered.values()].map((answers) => JSON.stringify(answers)));
		expect(distinct.size).toBe(states.length);
	});

	it('can be submitted as they are', () => {
		for (const state of states.filter((_, place) => place % 5 === 0)) {
			const { missing, errors } = finish(definition, answered.get(state.id)!);
			expect({ state: state.id, missing, errors }).toEqual({
				state: state.id,
				missing: [],
				errors: {}
			});
		}
	});

	it('leave every question that may be blank blank in some, and answer it in others', () => {
		const always = ['priority_topics', 'consent'];
		for (const { name } of specify(definition)) {
			const count = [...answered.values()].filter((answers) => name in answers).length;
			expect(count, name).toBeGreaterThan(0);
			if (always.includes(name)) expect(count, name).toBe(states.length);
			else expect(count, name).toBeLessThan(states.length);
		}
	});

	it('use each choice of the consent to be quoted', () => {
		const consents = new Set([...answered.values()].map((answers) => answers['consent']));
		expect(consents).toEqual(new Set(['country', 'region', 'none']));
	});

	it('differ between regions as their needs do', () => {
		expect(share('Africa', 'dfs')).toBeGreaterThan(2 * share('Europe', 'dfs'));
		expect(share('Africa', 'rural')).toBeGreaterThan(share('Arab States', 'rural'));
		expect(share('CIS', 'numbering')).toBeGreaterThan(2 * share('Africa', 'numbering'));
		expect(share('Arab States', 'smart_cities')).toBeGreaterThan(
			2 * share('Africa', 'smart_cities')
		);
		expect(share('Americas', 'ott')).toBeGreaterThan(2 * share('Asia-Pacific', 'ott'));
		expect(share('Asia-Pacific', 'climate')).toBeGreaterThan(share('Americas', 'climate'));
	});

	it('find wider gaps in the least developed countries', () => {
		const ldc = meanOf('gap_skilled_staff', (state) => state.ldc);
		const others = meanOf('gap_skilled_staff', (state) => !state.ldc);
		expect(ldc).toBeLessThan(others - 0.3);
	});

	it('speak of the first choice in the language of the State', () => {
		const ranking = specify(definition).find(({ name }) => name === 'priority_topics')!;
		const heard = new Set<Locale>();
		for (const state of states) {
			const answers = answered.get(state.id)!;
			const message = answers['message_to_executives'];
			if (typeof message !== 'string') continue;
			heard.add(state.locale);
			const [first] = answers['priority_topics'] as string[];
			const topic = ranking.options.find(({ value }) => value === first)!.text[state.locale];
			expect(message.replaceAll(/[«»„“]/g, '')).toContain(topic.replaceAll(/[«»„“]/g, ''));
			expect(message).not.toMatch(/[{}]/);
		}
		expect(heard).toEqual(new Set(locales));
	});

	it('are given to a questionnaire nobody has prepared for', () => {
		const choices = ['a', 'b', 'c', 'd'];
		const unknown: Definition = {
			pages: [
				{
					name: 'only',
					elements: [
						{ type: 'radiogroup', name: 'u_one', choices, isRequired: true },
						{ type: 'dropdown', name: 'u_menu', choices, isRequired: true },
						{ type: 'checkbox', name: 'u_some', choices, isRequired: true },
						{
							type: 'ranking',
							name: 'u_order',
							choices,
							selectToRankEnabled: true,
							isRequired: true
						},
						{ type: 'rating', name: 'u_scale', rateMin: 1, rateMax: 4, isRequired: true },
						{ type: 'boolean', name: 'u_yes', isRequired: true },
						{ type: 'text', inputType: 'number', name: 'u_number', isRequired: true },
						{ type: 'matrix', name: 'u_rows', rows: ['x', 'y'], columns: choices, isRequired: true }
					]
				}
			]
		};
		for (const state of states.slice(0, 10)) {
			const { missing, errors } = finish(unknown, generateAnswers(state, unknown));
			expect({ missing, errors }).toEqual({ missing: [], errors: {} });
		}
	});
});

describe('participation', () => {
	const kinds = states.map((state) => participationOf(state).kind);
	const count = (kind: string) => kinds.filter((one) => one === kind).length;

	it('leaves Kenya to the visitor', () => {
		expect(participationOf(states.find(({ id }) => id === 'KEN')!).kind).toBe('not started');
	});

	it('comes to about 60 % submitted, with some drafts and some not started', () => {
		expect(states).toHaveLength(151);
		expect(count('submitted') / states.length).toBeGreaterThan(0.55);
		expect(count('submitted') / states.length).toBeLessThan(0.67);
		for (const kind of ['draft', 'not started', 'returned']) expect(count(kind)).toBeGreaterThan(0);
	});

	it('lets each of the six languages be heard', () => {
		const heard = states.filter(
			(state) =>
				participationOf(state).kind === 'submitted' &&
				'message_to_executives' in answered.get(state.id)!
		);
		expect(new Set(heard.map(({ locale }) => locale))).toEqual(new Set(locales));
	});
});

describe('the calendar', () => {
	it('puts everything that has happened before now, and the rest after it', () => {
		const now = new Date('2026-11-21T10:00:00.000Z');
		const {
			current: calendar,
			last: before,
			briefWrittenAt,
			briefPublishedAt
		} = calendarsFrom(now);
		const begins = states.map(({ id }) => calendar.beginsAt(id).getTime());
		expect(calendar.preparedAt < calendar.opensAt).toBe(true);
		expect(Math.min(...begins)).toBeGreaterThanOrEqual(calendar.opensAt.getTime());
		// The slowest takes 25 minutes over each of 6 pages and the review.
		const last = Math.max(...begins) + 7 * 25 * 60_000;
		expect(last).toBeLessThan(briefWrittenAt.getTime());
		expect(briefWrittenAt < briefPublishedAt).toBe(true);
		expect(briefPublishedAt < now).toBe(true);
		const lastTime = Math.max(...states.map(({ id }) => before.beginsAt(id).getTime()));
		expect(lastTime + 7 * 25 * 60_000).toBeLessThan(before.closesAt.getTime());
		expect(before.meetingStartsOn < calendar.preparedAt.toISOString()).toBe(true);
		expect(calendar.closesAt.toISOString()).toBe('2026-12-26T17:00:00.000Z');
		expect(calendar.meetingStartsOn).toBe('2027-01-30');
	});
});

describe('the form of generated answers', () => {
	it('has the fields of the page that a browser would post', () => {
		const answers: Answers = {
			organization_class: 'other',
			'organization_class-Comment': 'Agency',
			priority_topics: ['ai', 'rural'],
			too_many_forums: ['ai', 'iot'],
			importance: { ai: 5 }
		};
		const fields = (page: string) => formOf(specify(definition), answers, page);
		expect(fields('respondent')).toEqual([
			['organization_class', 'other'],
			['organization_class.other', 'Agency']
		]);
		expect(fields('priorities')).toEqual([
			['priority_topics.ai', '1'],
			['priority_topics.rural', '2'],
			['too_many_forums', 'ai'],
			['too_many_forums', 'iot']
		]);
		expect(fields('importance')).toEqual([['importance.ai', '5']]);
	});
});

describe('the words of the demonstration', () => {
	it.each(locales)(
		'in %s have as many sentences as in English, each with its place for the topic',
		(locale) => {
			const own = words[locale];
			for (const part of [
				'outcomes',
				'details',
				'messages',
				'requests',
				'missingTopics'
			] as const) {
				expect(own[part]).toHaveLength(words.en[part].length);
				expect(new Set(own[part]).size).toBe(own[part].length);
			}
			for (const sentence of [...own.outcomes, ...own.messages])
				expect(sentence).toContain('{topic}');
			for (const name of Object.values(own.people)) expect(name).toContain('{state}');
		}
	);
});
