/** Gives what is shown another markup: what stays the same stays the same element. */
import morphdom from 'morphdom';
import { changeOf, changeValue } from '../change.ts';
import { answersOf, controlNamed, controlsOf, fill, sameUnder, type Entries } from './form.ts';
import { answeringForm, beginningOf, moveFocusTo } from './page.ts';
import { takeOverRankings } from './ranking.ts';

export interface Change {
	added: number;
	removed: number;
}

/** What an element is known by, so that it is found again wherever it moved. */
function keyOf(node: Node): string | undefined {
	if (!(node instanceof Element)) return undefined;
	if (node.id !== '') return node.id;
	const question = node.getAttribute('data-question');
	if (question !== null) return `question ${question}`;
	if (node.matches('[data-ranking] > li')) return `row ${node.querySelector('select')?.name ?? ''}`;
	const name = node.getAttribute('name');
	return name === null ? undefined : `${name}=${node.getAttribute('value') ?? ''}`;
}

function morph(from: Element, to: Element): void {
	morphdom(from, to, {
		childrenOnly: true,
		getNodeKey: keyOf,
		// What the script says and marks there, the server does not know of.
		onBeforeElUpdated: (element) =>
			!element.matches('[data-save-status], [data-said-by-script], .handle')
	});
}

function questionsIn(root: ParentNode): Set<string> {
	return new Set(
		[...root.querySelectorAll('[data-question]')].map(
			(element) => element.getAttribute('data-question') ?? ''
		)
	);
}

function countMissing(from: Set<string>, others: Set<string>): number {
	return [...from].filter((name) => !others.has(name)).length;
}

/** Remembers where the focus is; the returned function puts it back if it got lost. */
function holdFocus(main: Element): () => void {
	const held = document.activeElement;
	if (!(held instanceof HTMLElement) || !main.contains(held)) return () => undefined;
	const key = keyOf(held);
	const question = held.closest('[data-question]')?.getAttribute('data-question');
	const caret =
		held instanceof HTMLTextAreaElement ||
		(held instanceof HTMLInputElement && held.type === 'text')
			? ([held.selectionStart, held.selectionEnd] as const)
			: undefined;
	return () => {
		if (held.isConnected && document.activeElement === held) return;
		const again = [
			...main.querySelectorAll<HTMLElement>('a, button, input, select, textarea')
		].find((element) => key !== undefined && keyOf(element) === key);
		const near = [...main.querySelectorAll('[data-question]')].find(
			(element) => element.getAttribute('data-question') === question
		);
		const target = again ?? (near && controlsOf(near)[0]) ?? beginningOf(main);
		if (target) moveFocusTo(target);
		if (caret && (again instanceof HTMLInputElement || again instanceof HTMLTextAreaElement))
			again.setSelectionRange(caret[0], caret[1]);
	};
}

/**
 * Takes over the markup of `next`, a later state of the same `<main>` or of a part of it. Answers
 * come from `next` too, but for those that were changed since `posted` was sent.
 */
export function redraw(shown: Element, next: Element, posted: Entries): Change {
	const form = answeringForm();
	const nextForm = answeringForm(next) ?? next;
	const live = form ? answersOf(form) : [];
	const typedSince = live.filter(([name]) => !sameUnder(name, live, posted));
	fill(nextForm, typedSince);
	const before = questionsIn(shown);
	const after = questionsIn(next);
	const answers = valuesIn(nextForm);
	const restoreFocus = holdFocus(shown);
	morph(shown, next);
	fill(answeringForm() ?? shown, answers);
	restoreFocus();
	takeOverRankings(shown);
	return { added: countMissing(after, before), removed: countMissing(before, after) };
}

/** What the controls hold, whether in a form or not. */
function valuesIn(root: ParentNode): Entries {
	return controlsOf(root).flatMap((control): Entries =>
		control instanceof HTMLInputElement && /checkbox|radio/.test(control.type) && !control.checked
			? []
			: [[control.name, control.value]]
	);
}

/**
 * After a row or panel was added or removed: to the new one, to the one in the place of the one
 * removed, else to the button that adds one.
 * @param intent the value of the button that was pressed
 */
export function goToChanged(main: ParentNode, intent = ''): void {
	const change = changeOf(intent);
	if (!change) return;
	const { field } = change;
	const count = controlNamed(main, `${field}.count`)?.value ?? '';
	const row = change.kind === 'add' ? count : String(change.index);
	const first = controlsOf(main).find(
		({ name, type, disabled }) =>
			name.startsWith(`${field}.${row}.`) && type !== 'hidden' && !disabled
	);
	const add = [...main.querySelectorAll('button')].find(
		({ value }) => value === changeValue({ kind: 'add', field })
	);
	(first ?? add)?.focus();
}
