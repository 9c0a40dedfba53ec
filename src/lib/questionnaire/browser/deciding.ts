/**
 * Decides on a thread of its own which questions a page shows, so that typing never waits for it. What
 * it takes is fetched once for a page, and again when the server has drawn what it would not.
 */
import type { Languages } from '../written.ts';
import { openLogic } from './door.ts';
import type { Entries } from './form.ts';
import { LocalView, type Drawing } from './local-view.ts';

/** A page as the server drew it. */
export interface Drawn {
	path: string;
	/** No two have the same. */
	number: number;
	/** `elementsStructure` of it. */
	structure: string;
	entries: Entries;
}

export interface Question {
	drawn: Drawn;
	/** What the form holds. */
	entries: Entries;
	/** Of answers written in another language than the page. */
	languages: Languages;
}

export interface Decision {
	/** What the page was when it was asked for. */
	number: number;
	/** None when it is the server's to say. */
	drawing?: Drawing | undefined;
}

let known: { drawn: Drawn; view: LocalView | undefined } | undefined;

async function viewOf({ drawn, languages }: Question): Promise<LocalView | undefined> {
	if (known?.drawn.number === drawn.number) return known.view;
	const { path, structure, entries } = drawn;
	const agreed = (view: LocalView | undefined) =>
		view?.agrees(structure, entries, languages) ? view : undefined;
	let view = known?.drawn.path === path ? agreed(known.view) : undefined;
	if (!view) {
		const logic = await openLogic(path);
		view = agreed(logic && new LocalView(logic));
	}
	known = { drawn, view };
	return view;
}

async function decide(question: Question): Promise<Decision> {
	const { entries, languages, drawn } = question;
	const view = await viewOf(question);
	return { number: drawn.number, drawing: view?.draw(entries, languages) };
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
	void decide(data).then((decision) => postMessage(decision));
});
