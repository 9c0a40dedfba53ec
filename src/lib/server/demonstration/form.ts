import {
	otherKey,
	type Answers,
	type Json,
	type QuestionSpecification
} from '../../questionnaire/contract.ts';

type Field = [name: string, value: string];

function asText(value: Json): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function fieldsOf({ name, kind }: QuestionSpecification, value: Json): Field[] {
	if (Array.isArray(value))
		return value.map((choice, index): Field =>
			kind === 'ranking' ? [`${name}.${asText(choice)}`, String(index + 1)] : [name, asText(choice)]
		);
	if (typeof value === 'object' && value !== null)
		return Object.entries(value).map(([row, column]): Field => [`${name}.${row}`, asText(column)]);
	return [[name, asText(value)]];
}

/** The form that a browser would post to give these answers on this page. */
export function formOf(
	specifications: readonly QuestionSpecification[],
	answers: Answers,
	page: string
): Field[] {
	return specifications
		.filter((specification) => specification.page === page)
		.flatMap((specification) => {
			const value = answers[specification.name];
			const other = answers[otherKey(specification.name)];
			return [
				...(value === undefined ? [] : fieldsOf(specification, value)),
				...(other === undefined ? [] : [[`${specification.name}.other`, asText(other)] as Field])
			];
		});
}
