/** A page with a fault and a choice on it, as it is shown again. */
import { describe, expect, it } from 'vitest';
import type { Definition } from '../../src/lib/questionnaire/contract.ts';
import { readForm } from '../../src/lib/questionnaire/engine/index.ts';
import { pageAgain } from '../../src/lib/server/responses/conflicts.ts';
import { decideSave } from '../../src/lib/server/responses/decide.ts';
import type { Choice } from '../../src/lib/server/responses/three-way.ts';

const definition: Definition = {
	pages: [
		{
			name: 'people',
			elements: [
				{
					type: 'multipletext',
					name: 'staff',
					items: [{ name: 'north', inputType: 'number' }, { name: 'south' }]
				}
			]
		}
	]
};
const kept = { answers: { staff: { south: 'theirs' } }, languages: {} };
const locale = 'en';

/** North can not be read; south was shown in conflict, and is posted as its writer had typed it. */
function post(choice: Choice) {
	const page = 'people';
	const reading = readForm(definition, kept.answers, locale, page, [
		['staff.north', 'about a dozen'],
		['staff.south', 'mine']
	]);
	const choices = new Map([['staff.south', choice]]);
	const said = {};
	const decision = decideSave(kept.answers, kept, reading, choices, {
		locale,
		said,
		repeatable: true
	});
	const view = pageAgain({ definition, page, locale, reading, said, choices, ...decision });
	const items = view?.elements.flatMap((element) =>
		element.kind === 'texts' ? element.items.map(({ value, errors }) => ({ value, errors })) : []
	);
	return { decision, items };
}

describe('a page with one item at fault and another left to the other', () => {
	it('is shown again with what was typed, the fault, and what was left standing', () => {
		const { decision, items } = post('theirs');
		expect(decision).toMatchObject({ settled: false, answers: kept.answers, conflicts: [] });
		expect(items).toEqual([
			{ value: 'about a dozen', errors: [expect.anything()] },
			{ value: 'theirs', errors: [] }
		]);
	});

	it('is shown again as it was typed where the choice fell on that', () => {
		const { decision, items } = post('mine');
		expect(decision.answers).toEqual({ staff: { south: 'mine' } });
		expect(items).toMatchObject([{ value: 'about a dozen' }, { value: 'mine' }]);
	});
});
