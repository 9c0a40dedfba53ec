import { describe, expect, it } from 'vitest';
import { inSix, items, Scenario } from './scenario.ts';

const centres = {
	type: 'paneldynamic',
	name: 'centres',
	panelCount: 1,
	maxPanelCount: 4,
	templateTitle: inSix('Centre {panelIndex}: {panel.called}'),
	templateElements: [
		{ type: 'text', name: 'called', title: inSix('Name'), isRequired: true },
		{
			type: 'radiogroup',
			name: 'host',
			title: inSix('Host'),
			choices: items('state', 'firm'),
			showOtherItem: true,
			otherText: inSix('Other')
		},
		{
			type: 'comment',
			name: 'why',
			title: inSix('Why'),
			visibleIf: "{panel.host} = 'firm'"
		},
		{
			type: 'matrixdropdown',
			name: 'size',
			title: inSix('Size'),
			rows: items('staff'),
			columns: [{ name: 'many', title: inSix('Many'), cellType: 'text', inputType: 'number' }]
		}
	]
};

describe('panels again and again', () => {
	it('are titled by their number and what was answered in them', () => {
		const scenario = Scenario.asking(centres).press('add:centres', { 'centres.1.called': 'East' });
		const { panels } = scenario.question('centres', 'panels');
		expect(panels.map(({ title }) => title)).toEqual(['Centre 1: East', 'Centre 2:']);
	});

	it('are numbered where the author gives them no title', () => {
		const { templateTitle, ...untitled } = centres;
		expect(templateTitle).toBeDefined();
		const scenario = Scenario.asking(untitled).readingIn('fr');
		expect(scenario.question('centres', 'panels').panels[0]?.title).toBe('Entrée 1');
	});

	it('hold every kind of question, tables included', () => {
		const scenario = Scenario.asking(centres).fill({
			'centres.1.called': 'East',
			'centres.1.host': 'other',
			'centres.1.host.other': 'a school',
			'centres.1.size.staff.many': '7'
		});
		expect(scenario.answers).toEqual({
			centres: [
				{
					called: 'East',
					host: 'other',
					'host-Comment': 'a school',
					size: { staff: { many: 7 } }
				}
			]
		});
		expect(scenario.inWords('centres')).toEqual([
			'Centre 1: East: Name: East',
			'Centre 1: East: Host: Other: a school',
			'Centre 1: East: Size: STAFF: Many: 7'
		]);
	});

	it('show their questions each by its own answers', () => {
		const scenario = Scenario.asking(centres).press('add:centres', { 'centres.1.host': 'firm' });
		const shown = scenario
			.question('centres', 'panels')
			.panels.map(({ elements }) => elements.map(({ name }) => name));
		expect(shown).toEqual([
			['called', 'host', 'why', 'size'],
			['called', 'host', 'size']
		]);
	});

	it('count the answer of a hidden question inside as blank for what depends on it', () => {
		const chain = {
			...centres,
			templateElements: [
				...centres.templateElements,
				{
					type: 'text',
					name: 'more',
					title: inSix('More'),
					visibleIf: '{panel.why} notempty'
				}
			]
		};
		const scenario = Scenario.asking(chain)
			.post([
				['centres.1.host', 'firm'],
				['centres.1.why', 'growth'],
				['centres.1.more', 'of it']
			])
			.fill({ 'centres.1.host': 'state' });
		expect(scenario.shown).not.toContain('more');
		expect(scenario.answers.centres).toEqual([{ why: 'growth', more: 'of it', host: 'state' }]);
		expect(scenario.submit().answers.centres).toEqual([{ host: 'state' }]);
	});

	it('keep in place what others hold when one in the middle is removed', () => {
		const scenario = Scenario.asking(centres)
			.post([
				['centres.count', '3'],
				['centres.1.called', 'East'],
				['centres.2.called', 'West'],
				['centres.3.called', 'South'],
				['centres.3.host', 'firm'],
				['centres.3.why', 'growth']
			])
			.press('remove:centres.2');
		expect(scenario.answers.centres).toEqual([
			{ called: 'East' },
			{ called: 'South', host: 'firm', why: 'growth' }
		]);
	});

	it('may all be gone, and are missing where there must be some', () => {
		const scenario = Scenario.asking(centres).press('remove:centres.1');
		expect(scenario.answers).toEqual({ centres: [] });
		expect(scenario.question('centres', 'panels').panels).toEqual([]);
		expect(scenario.submit()).toMatchObject({ answers: { centres: [] }, missing: [] });
		const required = Scenario.asking({ ...centres, isRequired: true }).press('remove:centres.1');
		expect(required.submit().missing).toEqual(['centres']);
	});

	it('ask for what is required in the panels that are there', () => {
		const scenario = Scenario.asking(centres);
		expect(scenario.submit().missing).toEqual(['centres']);
		expect(scenario.fill({ 'centres.1.called': 'East' }).submit().missing).toEqual([]);
	});

	it('are shown to the next person as if nobody had answered', () => {
		const first = Scenario.asking(centres).press('add:centres', { 'centres.1.called': 'East' });
		const blank = Scenario.asking(centres).view;
		first.answers = {};
		expect(first.open('one').view).toEqual(blank);
	});

	it('are shown where another answer says so', () => {
		const scenario = Scenario.asking(
			{ type: 'boolean', name: 'any' },
			{ ...centres, visibleIf: '{any} = true' },
			{ type: 'text', name: 'after', visibleIf: "{centres[0].called} = 'East'" }
		)
			.fill({ any: 'true' })
			.fill({ 'centres.1.called': 'East' });
		expect(scenario.shown).toContain('after');
		scenario.fill({ any: 'false' });
		expect(scenario.shown).toEqual(['any']);
		expect(scenario.submit().answers).toEqual({ any: false });
	});
});
