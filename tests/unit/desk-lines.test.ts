import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/routes/(site)/administration/people/lines.server.ts';
import { inSix } from '../support/rollup-fixtures.ts';

const scopes = {
	respondents: [{ id: 'KEN' }, { id: 'FRA' }],
	meetings: [
		{ id: 'first', name: inSix('Meeting in Geneva') },
		{ id: 'second', name: inSix('Meeting, with a comma') },
		{ id: 'third', name: inSix('Twice') },
		{ id: 'fourth', name: inSix('Twice') }
	]
};
const read = (...lines: string[]) => readLines(lines.join('\n'), scopes, 'en');
const desk = (mailbox: string) => ({
	mailbox,
	name: 'Focal point',
	locale: 'en',
	assignment: { role: 'desk' }
});
const good = 'a@example.org,Focal point,en,desk';

describe('pasted lines', () => {
	it.each([
		['commas', ','],
		['semicolons', ';'],
		['tabs', '\t'],
		['commas among spaces', ' , ']
	])('are parted by %s', (_name, delimiter) => {
		const line = ['a@example.org', 'Focal point', 'fr', 'focal_point', 'KEN'].join(delimiter);
		expect(read(line)).toEqual({
			people: [
				{
					mailbox: 'a@example.org',
					name: 'Focal point',
					locale: 'fr',
					assignment: { role: 'focal_point', respondentId: 'KEN' }
				}
			],
			faults: []
		});
	});

	it('keep what would part them between quotation marks', () => {
		const { people } = read(
			'a@example.org,"Point; of ""focus"", first",en,executive,"Meeting, with a comma"'
		);
		expect(people).toMatchObject([
			{
				name: 'Point; of "focus", first',
				assignment: { role: 'executive', meetingId: 'second' }
			}
		]);
	});

	it('cannot be read while a quotation mark is not closed', () => {
		expect(read(good, 'b@example.org,"Focal point,en,desk')).toEqual({
			people: [],
			faults: ['cannot be read; check its quotation marks']
		});
	});

	it('may begin with a line of headings and leave lines empty', () => {
		const headings = 'Mailbox,Name,Language,Role,Scope';
		const expected = { people: [desk('a@example.org'), desk('b@example.org')], faults: [] };
		const second = good.replace('a@', 'b@');
		expect(read(headings, good, '', second, '')).toEqual(expected);
		expect(read(`\ufeff${headings}\r`, `${good}\r`, `${second}\r`)).toEqual(expected);
		expect(read('', headings, good, second)).toEqual(expected);
	});

	it('know headings in the first line only', () => {
		expect(read(good, 'mailbox,name,language,role,scope').faults).toEqual([
			'Line 2: “mailbox” is not an e-mail address'
		]);
	});

	it('read nobody where nothing is written', () => {
		expect(read('', '  ')).toEqual({ people: [], faults: [] });
		expect(read('mailbox,name,language,role,scope')).toEqual({ people: [], faults: [] });
	});

	it('name every fault by the line it stands in, and give nobody while there is one', () => {
		expect(
			read(
				'mailbox,name,language,role,scope',
				good,
				'',
				'nobody,Focal point,en,desk',
				good,
				'a@example.org,,en,desk',
				'a@example.org,Focal point,de,desk',
				'a@example.org,Focal point,en',
				'a@example.org,Focal point,en,desk,,'
			)
		).toEqual({
			people: [],
			faults: [
				'Line 4: “nobody” is not an e-mail address',
				'Line 6: the name is missing or too long',
				'Line 7: “de” is not a language of this site',
				'Line 8: five columns are expected, 3 were found',
				'Line 9: five columns are expected, 6 were found'
			]
		});
	});
});

describe('the role of a pasted line', () => {
	const roleOf = (role: string, ...scope: string[]) =>
		read(['a@example.org', 'Focal point', 'en', role, ...scope].join(';'));

	it.each([
		['focal_point', 'KEN', { role: 'focal_point', respondentId: 'KEN' }],
		['contributor', 'FRA', { role: 'contributor', respondentId: 'FRA' }],
		[
			'regional_coordinator',
			'Arab States',
			{ role: 'regional_coordinator', region: 'Arab States' }
		],
		['executive', 'Meeting in Geneva', { role: 'executive', meetingId: 'first' }]
	])('%s holds in its scope', (role, scope, assignment) => {
		expect(roleOf(role, scope)).toMatchObject({ people: [{ assignment }], faults: [] });
	});

	it.each(['desk', 'desk_manager', 'administrator'])(
		'%s holds everywhere, with an empty scope or none',
		(role) => {
			for (const reading of [roleOf(role), roleOf(role, '')])
				expect(reading).toMatchObject({ people: [{ assignment: { role } }], faults: [] });
		}
	);

	it.each([
		['minister', '', '“minister” is not a role'],
		['focal_point', '', '“” is not a respondent'],
		['contributor', 'ken', '“ken” is not a respondent'],
		['regional_coordinator', 'Antarctica', '“Antarctica” is not a region'],
		['executive', 'Elsewhere', '“Elsewhere” is not the name of exactly one meeting'],
		['executive', 'Twice', '“Twice” is not the name of exactly one meeting'],
		['administrator', 'KEN', 'this role has no scope, but “KEN” is given']
	])('%s with the scope "%s" is refused', (role, scope, fault) => {
		expect(roleOf(role, scope)).toEqual({ people: [], faults: [`Line 1: ${fault}`] });
	});

	it('is missed where its scope is left out', () => {
		expect(roleOf('executive').faults).toEqual([
			'Line 1: “” is not the name of exactly one meeting'
		]);
	});
});
