import { describe, expect, it } from 'vitest';
import { inSix, items, Scenario } from './scenario.ts';

const projects = {
	type: 'matrixdynamic',
	name: 'projects',
	rowCount: 1,
	maxRowCount: 3,
	columns: [
		{ name: 'called', title: inSix('Called'), cellType: 'text', isRequired: true },
		{ name: 'kind', title: inSix('Kind'), cellType: 'radiogroup', choices: items('new', 'old') }
	]
};

function titles(scenario: Scenario): string[] {
	return scenario.question('projects', 'table').rows.map(({ title }) => title);
}

describe('a table with as many rows as wanted', () => {
	it('shows its first rows, which are no answer while they are blank', () => {
		const scenario = Scenario.asking(projects);
		expect(titles(scenario)).toEqual(['Row 1']);
		expect(scenario.fill({}).answers).toEqual({});
		expect(scenario.pages[0]).toMatchObject({ answered: 0, questions: 1 });
	});

	it('grows until there are as many as allowed', () => {
		const scenario = Scenario.asking(projects).press('add:projects', { 'projects.1.called': 'A' });
		expect(titles(scenario)).toEqual(['Row 1', 'Row 2']);
		expect(scenario.answers).toEqual({ projects: [{ called: 'A' }, {}] });
		expect(scenario.question('projects', 'table').growth).toHaveProperty('add');
		scenario.press('add:projects');
		expect(scenario.question('projects', 'table').growth).not.toHaveProperty('add');
		expect(titles(scenario.press('add:projects'))).toHaveLength(3);
	});

	it('reads the cells of rows that the form brings with it, without scripts or with', () => {
		const scenario = Scenario.asking(projects).post([
			['projects.count', '3'],
			['projects.3.called', 'C'],
			['projects.3.kind', 'old']
		]);
		expect(scenario.answers).toEqual({ projects: [{}, {}, { called: 'C', kind: 'old' }] });
	});

	it('takes a number of rows beyond what is allowed for as many as are allowed', () => {
		for (const count of ['9999', '4', '٣', '-1', 'x', '1e3', '99999999999'])
			expect(
				Scenario.asking(projects).post([
					['projects.count', count],
					['projects.1.called', 'A']
				]).answers.projects
			).toHaveLength(Number(count) > 3 && count.length < 5 && /^\d+$/.test(count) ? 3 : 1);
	});

	it('loses the removed row alone, and keeps what was typed in the others', () => {
		const scenario = Scenario.asking(projects)
			.press('add:projects')
			.press('add:projects', { 'projects.1.called': 'A', 'projects.2.called': 'B' })
			.press('remove:projects.2', { 'projects.3.called': 'C', 'projects.3.kind': 'old' });
		expect(scenario.answers).toEqual({
			projects: [{ called: 'A' }, { called: 'C', kind: 'old' }]
		});
	});

	it('moves an answer that the form left alone along with its row', () => {
		const scenario = Scenario.asking(projects).post([
			['projects.count', '2'],
			['projects.1.kind', 'new'],
			['projects.2.kind', 'old']
		]);
		expect(scenario.press('remove:projects.1', { 'projects.2.kind': null }).answers).toEqual({
			projects: [{ kind: 'old' }]
		});
	});

	it('says when it has no rows, and remembers that there are none', () => {
		const scenario = Scenario.asking(projects).press('remove:projects.1');
		expect(scenario.answers).toEqual({ projects: [] });
		expect(scenario.question('projects', 'table')).toMatchObject({
			rows: [],
			growth: { add: 'Add a row', empty: 'There are no rows yet.' }
		});
		expect(titles(scenario.press('add:projects'))).toEqual(['Row 1']);
		expect(scenario.answers).toEqual({});
	});

	it('does not let go of rows that there must be', () => {
		const scenario = Scenario.asking({ ...projects, minRowCount: 1 });
		expect(scenario.question('projects', 'table').rows[0]).not.toHaveProperty('remove');
		expect(titles(scenario.press('remove:projects.1', { 'projects.1.called': 'A' }))).toEqual([
			'Row 1'
		]);
		expect(scenario.answers).toEqual({ projects: [{ called: 'A' }] });
	});

	it('neither grows nor shrinks where the author says so', () => {
		const fixed = { ...projects, rowCount: 2, allowAddRows: false, allowRemoveRows: false };
		const scenario = Scenario.asking(fixed).press('add:projects').press('remove:projects.1');
		expect(titles(scenario)).toHaveLength(2);
		expect(scenario.post([['projects.count', '1']]).answers).toEqual({});
		expect(scenario.question('projects', 'table').growth).toEqual({
			empty: 'There are no rows yet.'
		});
	});

	it('is submitted without blank rows at its end', () => {
		const scenario = Scenario.asking(projects).press('add:projects', { 'projects.1.called': 'A' });
		expect(scenario.submit()).toMatchObject({
			answers: { projects: [{ called: 'A' }] },
			missing: []
		});
	});

	it('is missing while a row lacks what is required', () => {
		const scenario = Scenario.asking(projects).fill({ 'projects.1.kind': 'new' });
		expect(scenario.submit().missing).toEqual(['projects']);
	});

	it('is missing as a whole where it is required and blank', () => {
		const columns = [{ name: 'called', title: inSix('Called'), cellType: 'text' }];
		const scenario = Scenario.asking({ ...projects, columns, isRequired: true });
		expect(scenario.submit().missing).toEqual(['projects']);
		scenario.press('remove:projects.1');
		expect(scenario.submit().missing).toEqual(['projects']);
		scenario.press('add:projects', { 'projects.1.called': 'A' });
		expect(scenario.fill({ 'projects.1.called': 'A' }).submit().missing).toEqual([]);
	});

	it('objects to the same key in two rows', () => {
		const keyed = { ...projects, keyName: 'called' };
		const scenario = Scenario.asking(keyed).post([
			['projects.count', '2'],
			['projects.1.called', 'A'],
			['projects.2.called', 'A']
		]);
		expect(scenario.answers).toEqual({ projects: [{ called: 'A' }, { called: 'A' }] });
		const { objections } = scenario.submit();
		expect(Object.keys(objections)).toEqual(
			expect.arrayContaining([expect.stringMatching(/^projects\.[12]\.called$/)])
		);
	});

	it('shows what was typed again with its rows after a removal beside a fault', () => {
		const scenario = Scenario.asking({
			...projects,
			columns: [
				...projects.columns,
				{ name: 'staff', title: inSix('Staff'), cellType: 'text', inputType: 'number' }
			]
		}).post([
			['projects.count', '2'],
			['projects.1.called', 'A'],
			['projects.2.called', 'B']
		]);
		scenario.press('remove:projects.1', { 'projects.2.staff': 'many' });
		expect(Object.keys(scenario.errors)).toEqual(['projects.1.staff']);
		expect(scenario.answers).toEqual({ projects: [{ called: 'B' }] });
		expect(scenario.question('projects', 'table').rows[0]?.cells).toMatchObject([
			{ value: 'B' },
			{ value: '' },
			{ value: 'many' }
		]);
	});
});
