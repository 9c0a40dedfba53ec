/** The questionnaire that holds every kind: right for the check, and answered from beginning to end. */
import { expect, it } from 'vitest';
import { kinds } from '../../src/lib/questionnaire/engine/kinds/index.ts';
import { fixedKinds } from '../../src/lib/questionnaire/engine/fixed.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import {
	everyKind,
	everyKindAnswers,
	everyKindFaults,
	everyKindPages
} from '../support/every-kind.ts';
import { Scenario } from './scenario.ts';

function typesIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(typesIn);
	if (typeof value !== 'object' || value === null) return [];
	const own = 'type' in value && typeof value.type === 'string' ? [value.type] : [];
	return [...own, ...Object.values(value).flatMap(typesIn)];
}

it('holds every kind there is', () => {
	const shown = new Set(typesIn(everyKind));
	const all = [...kinds.keys(), ...fixedKinds.keys()];
	expect(all.filter((kind) => !shown.has(kind))).toEqual([]);
});

it('takes an answer to everything, and can be submitted', () => {
	const scenario = new Scenario(everyKind);
	for (const page of everyKindPages) {
		scenario.open(page).post(everyKindAnswers[page]);
		expect(scenario.errors).toEqual({});
	}
	expect(scenario.submit()).toMatchObject({ missing: [], errors: {}, objections: {} });
	for (const locale of locales) {
		const { pages } = scenario.readingIn(locale).review;
		const blank = pages.flatMap(({ answers }) => answers).filter(({ answered }) => !answered);
		expect(blank.map(({ question }) => question)).toEqual(['fixed', 'unseen']);
	}
});

it.each(locales)('says in %s what is wrong with each question', (locale) => {
	const scenario = new Scenario(everyKind).readingIn(locale);
	for (const page of everyKindPages) {
		scenario.open(page).post(everyKindFaults[page]);
		const faulty = questionsIn(scenario.view.elements).filter(({ errors }) => errors.length > 0);
		const fields = faulty.map(({ field }) => field);
		const isAt = (name: string, field: string) => name === field || name.startsWith(`${field}.`);
		const names = everyKindFaults[page].map(([name]) => name);
		expect(names.filter((name) => !fields.some((field) => isAt(name, field)))).toEqual([]);
		expect(fields.filter((field) => !names.some((name) => isAt(name, field)))).toEqual([]);
	}
});
