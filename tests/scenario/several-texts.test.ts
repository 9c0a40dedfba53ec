import { describe, expect, it } from 'vitest';
import { inSix, Scenario } from './scenario.ts';

const contact = {
	type: 'multipletext',
	name: 'contact',
	items: [
		{ name: 'person', title: inSix('Name'), isRequired: true, maxLength: 10 },
		{ name: 'mail', title: inSix('Mail'), inputType: 'email' },
		{ name: 'staff', title: inSix('Staff'), inputType: 'number' }
	]
};

describe('several texts under one title', () => {
	it('are read by what each asks for, and answered by item', () => {
		const scenario = Scenario.asking(contact).fill({
			'contact.person': ' Ada ',
			'contact.mail': 'ada@example.org',
			'contact.staff': '12'
		});
		expect(scenario.errors).toEqual({});
		expect(scenario.answers).toEqual({
			contact: { person: 'Ada', mail: 'ada@example.org', staff: 12 }
		});
		expect(scenario.inWords('contact')).toEqual([
			'Name: Ada',
			'Mail: ada@example.org',
			'Staff: 12'
		]);
	});

	it('tell the fault of one item at that item, keep what it was, and take the others', () => {
		const scenario = Scenario.asking(contact)
			.fill({ 'contact.staff': '12' })
			.fill({ 'contact.staff': 'many', 'contact.mail': 'nobody', 'contact.person': 'Ada' });
		expect(Object.keys(scenario.errors).sort()).toEqual(['contact.mail', 'contact.staff']);
		expect(scenario.answers).toEqual({ contact: { staff: 12, person: 'Ada' } });
		const { items, errors } = scenario.question('contact', 'texts');
		expect(errors).toEqual([]);
		expect(items.map(({ value }) => value)).toEqual(['Ada', 'nobody', 'many']);
		expect(items.map((item) => item.errors.length)).toEqual([0, 1, 1]);
	});

	it('are no answer when all are emptied', () => {
		const scenario = Scenario.asking(contact).fill({ 'contact.person': 'Ada' });
		expect(scenario.fill({ 'contact.person': '' }).answers).toEqual({});
	});

	it('are missing while a required item is', () => {
		const scenario = Scenario.asking(contact);
		expect(scenario.submit().missing).toEqual(['contact']);
		expect(scenario.fill({ 'contact.staff': '3' }).submit().missing).toEqual(['contact']);
		expect(scenario.fill({ 'contact.person': 'Ada' }).submit().missing).toEqual([]);
	});

	it('keep what was stored under other names from being submitted', () => {
		const scenario = Scenario.asking(contact).fill({ 'contact.person': 'Ada' });
		scenario.answers = { contact: { person: 'Ada', unknown: 'x', staff: 'many' } };
		expect(scenario.submit().answers).toEqual({ contact: { person: 'Ada' } });
	});
});
