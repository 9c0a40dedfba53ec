import type { PageView, QuestionView } from '../../src/lib/questionnaire/contract.ts';
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';

type Field = [name: string, value: string];

/** The words beside "Other", beside choices and in the comment area. */
function words(question: QuestionView): Field[] {
	const comment = question.comment;
	const options = 'options' in question ? question.options : [];
	const remarks = options.flatMap(({ remark }): Field[] =>
		remark ? [[remark.field, remark.text]] : []
	);
	const other: Field[] =
		'other' in question ? [[`${question.field}.other`, question.other.text]] : [];
	return [
		...other,
		...remarks,
		...(comment ? [[comment.field, comment.text] satisfies Field] : [])
	];
}

function controls(question: QuestionView): Field[] {
	const { field } = question;
	switch (question.kind) {
		case 'text':
		case 'comment':
			return [[field, question.value]];
		case 'choice':
			// No radio button is checked until there is an answer; a menu always has an entry.
			return question.layout === 'menu' || question.value !== '' ? [[field, question.value]] : [];
		case 'selection':
			return [[field, ''], ...question.value.map((value): Field => [field, value])];
		case 'ranking':
			return question.options.map(({ value }): Field => [
				`${field}.${value}`,
				question.places[value] ?? ''
			]);
		case 'matrix':
			return Object.entries(question.value).map(([row, column]) => [`${field}.${row}`, column]);
		// What stands inside is asked for its own fields.
		case 'table':
			return question.growth ? [[`${field}.count`, String(question.rows.length)]] : [];
		case 'panels':
			return [[`${field}.count`, String(question.panels.length)]];
		case 'texts':
		case 'computed':
			return [];
	}
}

/** What a browser posts for a page that nobody touched. */
export function browserForm(view: PageView): Field[] {
	return questionsIn(view.elements)
		.filter(({ readOnly }) => !readOnly)
		.flatMap((question) => [...controls(question), ...words(question)]);
}
