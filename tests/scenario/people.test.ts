import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import type { Answers, Definition } from '../../src/lib/questionnaire/contract.ts';
import {
	expandTopics,
	finish,
	outline,
	readForm,
	review,
	viewPage
} from '../../src/lib/questionnaire/engine/index.ts';
import { parseTopics } from '../../src/lib/questionnaire/topics.ts';
import { projectRoot } from '../support/project-root.ts';

async function shipped(name: string): Promise<unknown> {
	return JSON.parse(await readFile(path.join(projectRoot, 'surveys', name), 'utf8'));
}

let source: Definition = {};
beforeAll(async () => {
	const topics = parseTopics(await shipped('topics.json'));
	source = expandTopics((await shipped('cto-priorities.json')) as Definition, topics);
});

/** Everything one person can be shown or told. */
function everything(definition: Definition, answers: Answers, locale: Locale): unknown {
	const pages = outline(definition, answers, locale);
	return {
		pages,
		views: pages.map(({ name }) => viewPage(definition, answers, locale, name)),
		review: review(definition, answers, locale),
		kept: finish(definition, answers, locale)
	};
}

const full: Answers = {
	organization_class: 'other',
	'organization_class-Comment': 'zebra words',
	priority_topics: ['ai', 'qos'],
	urgency: { ai: 'needed_now', qos: 'later' },
	national_secretariat: 'yes',
	secretariat_level: 'full',
	gap_skilled_staff: 2,
	testing_laboratory: true,
	study_groups: ['none'],
	message_to_executives: 'zebra message',
	consent: 'named'
};

describe('one questionnaire and several people', () => {
	it('shows nobody anything of somebody else', () => {
		const shared = structuredClone(source);
		const blank = everything(structuredClone(source), {}, 'fr');
		for (const locale of ['fr', 'ar', 'fr'] as const) {
			everything(shared, full, locale);
			expect(everything(shared, {}, 'fr')).toEqual(blank);
		}
		expect(JSON.stringify(everything(shared, {}, 'fr'))).not.toContain('zebra');
	});

	it('shows each the same as on a questionnaire of their own', () => {
		const shared = structuredClone(source);
		const people: [Answers, Locale][] = [
			[full, 'en'],
			[{ priority_topics: ['iot'] }, 'ar'],
			[{ national_secretariat: 'yes' }, 'en'],
			[{}, 'zh'],
			[full, 'ar']
		];
		const alone = people.map(([answers, locale]) =>
			everything(structuredClone(source), answers, locale)
		);
		for (let round = 0; round < 2; round += 1)
			expect(people.map(([answers, locale]) => everything(shared, answers, locale))).toEqual(alone);
	});

	it('carries no error from a posted form to the next reader', () => {
		const shared = structuredClone(source);
		const faulty = readForm(shared, full, 'en', 'capacity', [
			['standards_staff', 'many'],
			['national_secretariat', 'nowhere']
		]);
		expect(Object.keys(faulty.errors)).toEqual(['national_secretariat', 'standards_staff']);
		const view = viewPage(shared, {}, 'en', 'capacity');
		expect(questionsIn(view?.elements ?? []).flatMap(({ errors }) => errors)).toEqual([]);
	});

	it('changes neither the definition nor the answers it is given', () => {
		const frozen = deepFrozen(structuredClone(source));
		const answers = deepFrozen(structuredClone(full));
		expect(everything(frozen, answers, 'en')).toEqual(
			everything(structuredClone(source), full, 'en')
		);
		const form: [string, string][] = [
			['priority_topics.iot', '1'],
			['too_many_forums', 'ai']
		];
		expect(readForm(frozen, answers, 'en', 'priorities', form).answers).toMatchObject({
			priority_topics: ['iot'],
			too_many_forums: ['ai']
		});
	});
});

function deepFrozen<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null) {
		Object.values(value).forEach(deepFrozen);
		Object.freeze(value);
	}
	return value;
}
