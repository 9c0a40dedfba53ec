import type { ElementView, FieldErrors } from '../contract.ts';
import type { Fields } from './fields.ts';
import type { SettledElement, SettledQuestion } from './settled.ts';

/** How these elements look; `fieldsOf` gives the fields that a question is filled in with. */
export function elementViews(
	elements: readonly SettledElement[],
	fieldsOf: (question: SettledQuestion) => Fields,
	errors: FieldErrors
): ElementView[] {
	return elements.map((element) => {
		switch (element.kind) {
			case 'fixed':
				return element.view;
			case 'panel':
				return { ...element.panel, elements: elementViews(element.elements, fieldsOf, errors) };
			case 'question':
				return element.question.view(fieldsOf(element.question), errors);
		}
	});
}
