import { describe, expect, it } from 'vitest';
import { inSix, items, Scenario } from './scenario.ts';

const plan = {
	type: 'matrixdropdown',
	name: 'plan',
	rows: [...items('north'), { value: 'far south', text: inSix('South') }],
	columns: [
		{
			name: 'state',
			title: inSix('State'),
			cellType: 'dropdown',
			choices: items('none', 'begun'),
			isRequired: true
		},
		{ name: 'year', title: inSix('Year'), cellType: 'text', inputType: 'number', totalType: 'sum' },
		{
			name: 'helped',
			title: inSix('Help'),
			cellType: 'checkbox',
			choices: items('a', 'b'),
			showOtherItem: true,
			otherText: inSix('Other'),
			visibleIf: "{row.state} = 'begun'"
		}
	]
};

describe('a table with rows of the author', () => {
	it('is answered by row and column, whatever a row is called', () => {
		const scenario = Scenario.asking(plan).fill({
			'plan.north.state': 'none',
			'plan.far south.year': '2027'
		});
		expect(scenario.answers).toEqual({
			plan: { north: { state: 'none' }, 'far south': { year: 2027 } }
		});
		const { rows } = scenario.question('plan', 'table');
		expect(rows.map(({ title }) => title)).toEqual(['NORTH', 'South']);
		const ids = rows.flatMap(({ cells }) => cells.map((cell) => cell?.fieldId));
		expect(ids).toEqual(['q-plan.1.state', 'q-plan.1.year', 'q-plan.2.state', 'q-plan.2.year']);
		expect(scenario.inWords('plan')).toEqual(['NORTH: State: NONE', 'South: Year: 2027']);
	});

	it('shows a cell by the other answers in its row alone', () => {
		const scenario = Scenario.asking(plan);
		expect(scenario.question('plan', 'table').columns).toHaveLength(2);
		scenario.fill({ 'plan.north.state': 'begun' });
		const { columns, rows } = scenario.question('plan', 'table');
		expect(columns.map(({ title }) => title)).toEqual(['State', 'Year', 'Help']);
		expect(rows.map(({ cells }) => cells[2]?.field)).toEqual(['plan.north.helped', undefined]);
	});

	it('reads a cell that the same form shows, with the words beside its choice', () => {
		const scenario = Scenario.asking(plan).post([
			['plan.north.state', 'begun'],
			['plan.north.helped', ''],
			['plan.north.helped', 'a'],
			['plan.north.helped.other', 'own words'],
			['plan.far south.helped', 'b']
		]);
		expect(scenario.answers).toEqual({
			plan: { north: { state: 'begun', helped: ['a', 'other'], 'helped-Comment': 'own words' } }
		});
		expect(scenario.inWords('plan')).toEqual([
			'NORTH: State: BEGUN',
			'NORTH: Help: A',
			'NORTH: Help: Other: own words'
		]);
	});

	it('keeps the answer of a hidden cell in the draft, and leaves it out at submission', () => {
		const scenario = Scenario.asking(plan)
			.fill({ 'plan.north.state': 'begun' })
			.fill({ 'plan.north.helped': ['', 'b'] })
			.fill({ 'plan.north.state': 'none' });
		expect(scenario.answers).toEqual({ plan: { north: { helped: ['b'], state: 'none' } } });
		expect(scenario.submit().answers).toEqual({ plan: { north: { state: 'none' } } });
		scenario.fill({ 'plan.north.state': 'begun' });
		expect(scenario.question('plan', 'table').rows[0]?.cells[2]).toMatchObject({ value: ['b'] });
	});

	it('tells a fault at its cell and keeps what was there', () => {
		const scenario = Scenario.asking(plan)
			.fill({ 'plan.north.year': '2027' })
			.fill({ 'plan.north.year': 'soon', 'plan.north.state': 'none' });
		expect(Object.keys(scenario.errors)).toEqual(['plan.north.year']);
		expect(scenario.answers).toEqual({ plan: { north: { year: 2027, state: 'none' } } });
		expect(scenario.question('plan', 'table').rows[0]?.cells[1]).toMatchObject({
			value: 'soon',
			row: 'NORTH',
			errors: [expect.any(String)]
		});
	});

	it('adds up what a column holds', () => {
		const scenario = Scenario.asking(plan).fill({
			'plan.north.year': '2',
			'plan.far south.year': '3.5'
		});
		expect(scenario.question('plan', 'table').totals).toEqual({
			title: 'Total',
			values: ['', '5.5']
		});
		expect(scenario.fill({ 'plan.north.year': '' }).question('plan', 'table').totals).toMatchObject(
			{
				values: ['', '3.5']
			}
		);
	});

	it.each([
		['en', '3,734,567.5', 'CHF 12,003.25', '0.3'],
		['ar', '3,734,567.5', 'CHF 12,003.25', '0.3'],
		['zh', '3,734,567.5', 'CHF 12,003.25', '0.3'],
		['fr', /^3\s734\s567,5$/, /^CHF 12\s003,25$/, '0,3'],
		['ru', /^3\s734\s567,5$/, /^CHF 12\s003,25$/, '0,3'],
		['es', '3.734.567,5', 'CHF 12.003,25', '0,3']
	] as const)('writes what it adds up as other numbers in %s', (locale, ...written) => {
		const column = { cellType: 'text', inputType: 'number', totalType: 'sum' };
		const scenario = Scenario.asking({
			type: 'matrixdropdown',
			name: 'costs',
			rows: items('north', 'south'),
			columns: [
				{ ...column, name: 'all', title: inSix('All') },
				{ ...column, name: 'francs', title: inSix('Francs'), totalFormat: inSix('CHF {0}') },
				{ ...column, name: 'small', title: inSix('Small'), totalDisplayStyle: 'decimal' }
			]
		}).fill({
			'costs.north.all': '1234567.5',
			'costs.south.all': '2500000',
			'costs.north.francs': '12000.25',
			'costs.south.francs': '3',
			'costs.north.small': '0.1',
			'costs.south.small': '0.2'
		});
		const values = scenario.readingIn(locale).question('costs', 'table').totals?.values;
		expect(values).toEqual(written.map((words) => expect.stringMatching(words)));
	});

	it('marks the required column, and is missing until each row has it', () => {
		const scenario = Scenario.asking(plan).fill({ 'plan.north.state': 'none' });
		expect(scenario.question('plan', 'table').columns[0]).toEqual({
			title: 'State',
			required: true
		});
		expect(scenario.submit().missing).toEqual(['plan']);
		expect(scenario.fill({ 'plan.far south.state': 'none' }).submit().missing).toEqual([]);
	});
});

describe('a table whose rows depend on another answer', () => {
	it('leaves out the rows that are not shown', () => {
		const scenario = Scenario.asking(
			{ type: 'checkbox', name: 'regions', choices: items('north', 'south') },
			{
				type: 'matrixdropdown',
				name: 'plan',
				rows: items('north', 'south'),
				rowsVisibleIf: '{regions} contains {item}',
				columns: [{ name: 'year', title: inSix('Year'), cellType: 'text' }]
			}
		).fill({ regions: ['', 'north', 'south'] });
		scenario.fill({ 'plan.north.year': 'a', 'plan.south.year': 'b' });
		scenario.fill({ regions: ['', 'south'] });
		expect(scenario.question('plan', 'table').rows.map(({ key }) => key)).toEqual(['south']);
		expect(scenario.answers.plan).toEqual({ north: { year: 'a' }, south: { year: 'b' } });
		expect(scenario.submit().answers.plan).toEqual({ south: { year: 'b' } });
	});
});
