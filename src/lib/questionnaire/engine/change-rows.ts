/** A row or panel added to or removed from what was posted and what was answered before. */
import type { Change } from '../change.ts';
import type { Answers, Json } from '../contract.ts';
import { countField } from './kinds/growth.ts';
import { rowsIn } from './kinds/inside.ts';
import type { Field, Growing, SettledQuestion } from './settled.ts';

export interface Posted {
	form: Field[];
	answers: Answers;
}

function withCount(form: readonly Field[], field: string, count: number): Field[] {
	const name = countField(field);
	return [...form.filter(([key]) => key !== name), [name, String(count)]];
}

/** Leaves out the fields of one row; those of the rows after it move up. */
function withoutRow(form: readonly Field[], field: string, index: number): Field[] {
	const prefix = `${field}.`;
	return form.flatMap(([name, value]): Field[] => {
		const [, digits = '', rest = ''] =
			/^(\d+)(\..*)$/s.exec(name.startsWith(prefix) ? name.slice(prefix.length) : '') ?? [];
		const row = Number(digits);
		if (digits === '' || row < index) return [[name, value]];
		return row === index ? [] : [[`${prefix}${String(row - 1)}${rest}`, value]];
	});
}

function postedCount(form: readonly Field[], field: string, { count, maximum }: Growing): number {
	const posted = form.findLast(([name]) => name === countField(field))?.[1] ?? '';
	return /^\d{1,4}$/.test(posted) ? Math.min(Number(posted), maximum) : count;
}

/** The rows as they were before the one was removed, as far as there are any. */
function rowsBefore(value: Json | undefined, count: number): Json[] {
	const stored = rowsIn(value);
	return Array.from({ length: count }, (_, index) => stored[index] ?? {});
}

/**
 * Makes the change, as far as the question allows it; what was typed in the other rows moves along.
 */
export function afterChange(
	{ form, answers }: Posted,
	change: Change,
	questions: readonly SettledQuestion[]
): Posted {
	const question = questions.find(({ head }) => head.field === change.field);
	const growing = question?.growing;
	if (!growing || question.head.readOnly) return { form, answers };
	const { field, name } = question.head;
	const count = postedCount(form, field, growing);
	if (change.kind === 'add') {
		return growing.adding && count < growing.maximum
			? { form: withCount(form, field, count + 1), answers }
			: { form, answers };
	}
	const { index } = change;
	if (!growing.removing || count <= growing.minimum || index > count) return { form, answers };
	const rows = rowsBefore(answers[name], count).toSpliced(index - 1, 1);
	return {
		form: withCount(withoutRow(form, field, index), field, count - 1),
		answers: { ...answers, [name]: rows }
	};
}
