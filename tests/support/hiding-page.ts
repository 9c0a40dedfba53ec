/** A questionnaire of which one page is shown as long as another says so. */
import type { Definition } from '../../src/lib/questionnaire/contract.ts';

const title = {
	default: 'Asked',
	ar: 'سؤال',
	'zh-cn': '问题',
	fr: 'Question',
	ru: 'Вопрос',
	es: 'Pregunta'
};

/** The second page is shown as long as the first says so. */
export const hidingPage: Definition = {
	title,
	pages: [
		{ name: 'first', title, elements: [{ type: 'boolean', name: 'closed', title }] },
		{
			name: 'second',
			title,
			visibleIf: '{closed} <> true',
			elements: [
				{ type: 'text', name: 'one', title },
				{ type: 'text', name: 'two', title },
				{ type: 'text', name: 'staff', title, inputType: 'number' }
			]
		},
		{
			name: 'never',
			title,
			visibleIf: "{one} = 'never'",
			elements: [{ type: 'text', name: 'three', title }]
		}
	]
};
