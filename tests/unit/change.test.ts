import { expect, it } from 'vitest';
import { changeOf, changeValue, type Change } from '../../src/lib/questionnaire/change.ts';

it('a button for a change is read as that change', () => {
	const changes: Change[] = [
		{ kind: 'add', field: 'projects' },
		{ kind: 'remove', field: 'projects_2', index: 12 }
	];
	for (const change of changes) expect(changeOf(changeValue(change))).toEqual(change);
});

it('any other button asks for no change', () => {
	const others = ['', 'next', 'add:', 'add:a.1', 'remove:a', 'remove:a.0', 'remove:a.01'].concat([
		'remove:a.1000',
		'remove:a.1.b',
		'add:.key',
		'add:1a',
		'add:a b',
		'add:a\n',
		' add:a',
		'remove:a.-1',
		'ADD:a'
	]);
	for (const intent of others) expect(changeOf(intent)).toBeUndefined();
});
