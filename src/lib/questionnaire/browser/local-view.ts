/** The questions of a page as its answers ask for them, decided and written out without the server. */
import { render } from 'svelte/server';
import { overwriteGetLocale } from '../../i18n/paraglide/runtime.js';
import PageFields from '../components/PageFields.svelte';
import type { PageView } from '../contract.ts';
import { holdsMarkup } from '../elements.ts';
import { readForm } from '../engine/form.ts';
import { viewPage } from '../engine/page.ts';
import { elementsStructure } from '../structure.ts';
import type { Languages } from '../written.ts';
import type { PageLogic } from './door.ts';
import type { Entries } from './form.ts';

export interface Drawing {
	/** `elementsStructure` of what is drawn. */
	structure: string;
	html: string;
}

/** Where parts begin and end, for a framework that nobody runs here. */
const MARKS = /<!--[^>]*?-->/g;

export class LocalView {
	readonly #logic: PageLogic;
	#answers: PageLogic['answers'];

	constructor(logic: PageLogic) {
		this.#logic = logic;
		this.#answers = logic.answers;
	}

	/** Does it show the same as the server did for these entries? If not, something came in between. */
	agrees(structure: string, served: Entries, languages: Languages): boolean {
		const view = this.#view(served, languages);
		return view !== undefined && elementsStructure(view) === structure;
	}

	/** The questions that these entries ask for; nothing when they are the server's to draw. */
	draw(entries: Entries, languages: Languages): Drawing | undefined {
		const view = this.#view(entries, languages);
		if (!view) return undefined;
		overwriteGetLocale(() => view.locale);
		const { body } = render(PageFields, { props: { view } });
		return { structure: elementsStructure(view), html: body.replaceAll(MARKS, '') };
	}

	/** What is read stays known, as in the draft: a question that comes back has its answer. */
	#view(entries: Entries, languages: Languages): PageView | undefined {
		const { definition, locale, page } = this.#logic;
		this.#answers = readForm(definition, this.#answers, locale, page, entries).answers;
		const view = viewPage(definition, this.#answers, locale, page, { languages });
		return view && !holdsMarkup(view.elements) ? view : undefined;
	}
}
