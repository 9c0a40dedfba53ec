/** Faults of the words beside an answer belong to their field: the answer itself may be right. */
import type { Locale } from '../../../i18n/locales.ts';
import type { Option, Other, QuestionView, Words } from '../../contract.ts';
import { lengthFaults } from './words.ts';

type Faulty = Pick<Words, 'text' | 'maxLength' | 'errors'>;

/**
 * Moves what is said against a question, but is the fault of words beside it, to these. Words that
 * were not read, because their choice is not made, have none.
 */
export function withFaultsAtWords(view: QuestionView, locale: Locale): QuestionView {
	if (view.errors.length === 0) return view;
	const moved = new Set<string>();
	const marked = <Field extends Faulty>(words: Field): Field => {
		const errors = lengthFaults(words.text.trim(), words.maxLength, locale).filter((fault) =>
			view.errors.includes(fault)
		);
		for (const fault of errors) moved.add(fault);
		return errors.length === 0 ? words : { ...words, errors };
	};
	const withRemark = (option: Option): Option =>
		option.remark ? { ...option, remark: marked(option.remark) } : option;
	const comment = view.comment && { comment: marked(view.comment) };
	const whole: QuestionView =
		view.kind === 'choice' || view.kind === 'selection'
			? {
					...view,
					...comment,
					...(view.other && { other: marked<Other>(view.other) }),
					options: view.options.map(withRemark)
				}
			: { ...view, ...comment };
	return { ...whole, errors: view.errors.filter((fault) => !moved.has(fault)) };
}
