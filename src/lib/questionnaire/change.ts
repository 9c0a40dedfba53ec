/** Adding and removing rows and panels: buttons of the form around a page, with or without scripts. */

/** A row or panel to add to a question, or the one to remove from it, counted from 1. */
export type Change =
	{ kind: 'add'; field: string } | { kind: 'remove'; field: string; index: number };

/** What the button for this change is worth; `changeOf` reads it. */
export function changeValue(change: Change): string {
	return change.kind === 'add'
		? `add:${change.field}`
		: `remove:${change.field}.${String(change.index)}`;
}

/** The change that a posted button asks for; nothing for any other button. */
export function changeOf(intent: string): Change | undefined {
	const [, field, index] = /^(?:add|remove):([A-Za-z]\w*)(?:\.([1-9]\d{0,2}))?$/.exec(intent) ?? [];
	if (field === undefined) return undefined;
	const adds = intent.startsWith('add:');
	if (adds) return index === undefined ? { kind: 'add', field } : undefined;
	return index === undefined ? undefined : { kind: 'remove', field, index: Number(index) };
}
