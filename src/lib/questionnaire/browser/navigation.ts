/** Buttons of forms and the browser's way back and forth, without reloading the page. */
import type { Autosave } from './autosave.ts';
import { openPage, type Page } from './door.ts';
import { entriesOf, type Entries } from './form.ts';
import { answeringForm, beginningOf, moveFocusTo, showPage } from './page.ts';
import { goToChanged, redraw } from './redraw.ts';
import { clockTime, say, unsay } from './status.ts';
import { forgetAllCopies } from './unsaved.ts';

type Submitter = HTMLButtonElement | HTMLInputElement;

/** What was posted: the form, and the button that was pressed. */
interface Sent {
	posted: Entries;
	button: Entries;
}

/** What happens when a page was put in the place of another. */
type Arrived = () => void;

function redrawSame(page: Page, { posted, button }: Sent, autosave: Autosave): void {
	const main = document.querySelector('main');
	if (!main) return;
	redraw(main, page.main, posted);
	autosave.redrawn();
	const beginning = beginningOf(main);
	if (beginning && beginning.tagName !== 'H1') moveFocusTo(beginning);
	else {
		goToChanged(main, button[0]?.[1]);
		if (answeringForm()) say('saved', { time: clockTime(new Date().toISOString()) });
	}
}

/** The address that a button posts to; read from attributes, since a question may be named "action". */
function targetOf(form: HTMLFormElement, submitter: Submitter | null): string {
	const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action');
	return new URL(action ?? '', location.href).href;
}

function isOurs(form: HTMLFormElement): boolean {
	return form.getAttribute('method') === 'post' && form.closest('main') !== null;
}

class Navigation {
	readonly #autosave: Autosave;
	readonly #arrived: Arrived;
	#busy = false;
	#path = location.pathname;

	constructor(autosave: Autosave, arrived: Arrived) {
		this.#autosave = autosave;
		this.#arrived = arrived;
	}

	submitted(event: SubmitEvent): void {
		const form = event.target;
		if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
		if (!isOurs(form)) {
			// The only other form that posts signs out.
			forgetAllCopies();
			return;
		}
		event.preventDefault();
		if (this.#busy) return;
		this.#busy = true;
		const { submitter } = event;
		const button =
			submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement
				? submitter
				: null;
		button?.setAttribute('aria-disabled', 'true');
		say('waiting');
		void this.#submit(form, button).finally(() => {
			this.#busy = false;
			button?.removeAttribute('aria-disabled');
		});
	}

	async #submit(form: HTMLFormElement, submitter: Submitter | null): Promise<void> {
		await this.#autosave.settled();
		const answering = form === answeringForm();
		const posted = entriesOf(form);
		const button: Entries = submitter?.name ? [[submitter.name, submitter.value]] : [];
		const body = [...(answering ? this.#autosave.body(form) : posted), ...button];
		const answer = await openPage(targetOf(form, submitter), body);
		unsay();
		if (answer.kind === 'page') await this.#follow(answer, { posted, button });
		else if (answer.kind === 'elsewhere') {
			if (answer.found) location.assign(answer.url);
			else resubmit(form, button);
		} else this.#autosave.failed(answer);
	}

	async #follow(page: Page, sent: Sent): Promise<void> {
		if (page.url.pathname === location.pathname) {
			redrawSame(page, sent, this.#autosave);
			return;
		}
		this.#autosave.leave();
		await this.#show(page, 'new');
	}

	async #show(page: Page, address: 'new' | 'reached'): Promise<void> {
		this.#path = page.url.pathname;
		await showPage(page, address);
		this.#arrived();
	}

	/** The person went back or forth. */
	async travelled(): Promise<void> {
		// A link to a part of the page that is shown.
		if (location.pathname === this.#path) return;
		await this.#autosave.settled();
		await this.#autosave.flush();
		const page = await openPage(location.href);
		if (page.kind !== 'page' || page.url.pathname !== location.pathname) {
			location.reload();
			return;
		}
		await this.#show(page, 'reached');
	}
}

/** As the browser would have done it, for an answer that only the browser can show. */
function resubmit(form: HTMLFormElement, button: Entries): void {
	for (const [name, value] of button) {
		const field = document.createElement('input');
		Object.assign(field, { type: 'hidden', name, value });
		form.append(field);
	}
	HTMLFormElement.prototype.submit.call(form);
}

/** @param arrived called after each page that was put in the place of another */
export function followForms(autosave: Autosave, arrived: Arrived): void {
	const navigation = new Navigation(autosave, arrived);
	document.addEventListener('submit', (event) => navigation.submitted(event));
	addEventListener('popstate', () => void navigation.travelled());
}
