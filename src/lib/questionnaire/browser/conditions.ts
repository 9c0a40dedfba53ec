/** Conditional questions without asking the server, once what that takes came in the background. */
import { isLocale } from '../../i18n/locales.ts';
import type { Languages } from '../written.ts';
import type { Decision, Drawn, Question } from './deciding.ts';
import { encode, servedAnswers, type Entries } from './form.ts';
import { answeringForm } from './page.ts';
import { redraw, type Change } from './redraw.ts';

/** On the form while its questions are decided here. */
const DECIDED = 'data-decided-here';

/** Whose line is paid for by the byte, or too slow to carry this beside what is saved. */
function sparesData(): boolean {
	const line: unknown = 'connection' in navigator ? navigator.connection : undefined;
	if (typeof line !== 'object' || line === null) return false;
	const isSlow = 'effectiveType' in line && String(line.effectiveType).endsWith('2g');
	return isSlow || ('saveData' in line && line.saveData === true);
}

/** Words written in another language than the page's are marked with it, wherever they stand. */
function languagesIn(form: HTMLFormElement): Languages {
	return Object.fromEntries(
		[...form.querySelectorAll('[data-question]')].flatMap((question) => {
			const written = question.querySelector('input[lang], textarea[lang]')?.getAttribute('lang');
			const name = question.getAttribute('data-question');
			return name !== null && isLocale(written) ? [[name, written] as const] : [];
		})
	);
}

/** `structureOf` the page: of its questions first, then of what stands around them. */
function structureIn(form: HTMLFormElement): string[] {
	return (form.getAttribute('data-structure') ?? '').split('.');
}

export class Conditions {
	readonly #entriesOf: (form: HTMLFormElement) => Entries;
	readonly #shown: (before: Entries, change: Change) => void;
	#worker: Worker | undefined;
	#drawn: Drawn | undefined;
	#number = 0;
	/** What was asked and is not answered yet. */
	#asked: Entries | undefined;

	/**
	 * @param entriesOf what the form says
	 * @param shown called when questions came or went, with what the form said before
	 */
	constructor(
		entriesOf: (form: HTMLFormElement) => Entries,
		shown: (before: Entries, change: Change) => void
	) {
		this.#entriesOf = entriesOf;
		this.#shown = shown;
	}

	/** The server drew this page. Faults and conflicts are its own to show. */
	drawn(form: HTMLFormElement | undefined): void {
		this.#number += 1;
		const isOurs = form?.hasAttribute('data-conditional') && !form.hasAttribute('data-outcome');
		this.#drawn =
			form && isOurs
				? {
						path: location.pathname,
						number: this.#number,
						structure: structureIn(form)[0] ?? '',
						entries: servedAnswers(form)
					}
				: undefined;
	}

	/** Fetches what it takes, if it is of use here: the person answers, and the line has time. */
	begin(): void {
		if (this.#worker || !this.#drawn || sparesData()) return;
		const worker = new Worker(new URL('./deciding.ts', import.meta.url), { type: 'module' });
		worker.addEventListener('message', ({ data }: MessageEvent<Decision>) => {
			this.#decided(data);
		});
		worker.addEventListener('error', () => this.#end());
		this.#worker = worker;
		this.decide();
	}

	/** Asks for the questions that the form asks for; they are shown as soon as they are known. */
	decide(): void {
		const form = answeringForm();
		if (!this.#worker || !this.#drawn || this.#asked || !form) return;
		const entries = this.#entriesOf(form);
		const question: Question = { drawn: this.#drawn, entries, languages: languagesIn(form) };
		this.#asked = entries;
		this.#worker.postMessage(question);
	}

	#decided({ number, drawing }: Decision): void {
		const asked = this.#asked ?? [];
		this.#asked = undefined;
		const form = answeringForm();
		if (!form || !this.#drawn) return;
		const before = this.#entriesOf(form);
		if (number !== this.#drawn.number || encode(before) !== encode(asked)) {
			this.decide();
			return;
		}
		const shown = form.querySelector('[data-elements]');
		form.toggleAttribute(DECIDED, drawing !== undefined);
		const [structure, around] = structureIn(form);
		if (!shown || !drawing || drawing.structure === structure) return;
		const next = document.createElement('div');
		next.append(document.createRange().createContextualFragment(drawing.html));
		const change = redraw(shown, next, []);
		form.setAttribute('data-structure', `${drawing.structure}.${around ?? ''}`);
		this.#shown(before, change);
	}

	/** It can not work in this browser: the server decides. */
	#end(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#drawn = undefined;
		answeringForm()?.removeAttribute(DECIDED);
	}
}
