/** The page that is shown: where its parts are, and going over to another. */
import { type Control, controlsOf } from './form.ts';
import type { Page } from './door.ts';

/** The form of a page of questions, when one is shown. */
export function answeringForm(root: ParentNode = document): HTMLFormElement | undefined {
	return root.querySelector<HTMLFormElement>('form[data-answering]') ?? undefined;
}

/** The hidden field of the page's own under this name, such as ".revision". */
export function ownField(form: ParentNode, name: string): Control | undefined {
	return controlsOf(form).find((control) => control.name === name);
}

/** Sets a hidden field of the page's own; answers what it was. */
export function setOwn(form: ParentNode, name: string, value: string): string | undefined {
	const field = ownField(form, name);
	const before = field?.value;
	if (field) field.value = value;
	return before;
}

/** Moves the focus, and with it where reading goes on, to something that need not be a control. */
export function moveFocusTo(element: HTMLElement): void {
	if (!element.hasAttribute('tabindex') && element.tabIndex < 0) element.tabIndex = -1;
	element.focus();
}

/** What has to be read first on a page that was just opened. */
export function beginningOf(main: ParentNode): HTMLElement | undefined {
	return main.querySelector<HTMLElement>('.error-summary, h1') ?? undefined;
}

/** Waits for the styles of another page that this one does not have. */
async function addStyles({ document: next, url }: Page): Promise<void> {
	const sheets = (root: Document) => [
		...root.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')
	];
	const known = new Set(sheets(document).map(({ href }) => href));
	const missing = sheets(next)
		.map((link) => new URL(link.getAttribute('href') ?? '', url).href)
		.filter((href) => !known.has(href));
	await Promise.all(
		missing.map(
			(href) =>
				new Promise((resolve) => {
					const link = document.createElement('link');
					Object.assign(link, { rel: 'stylesheet', href, onload: resolve, onerror: resolve });
					document.head.append(link);
				})
		)
	);
}

/**
 * Puts another page in the place of this one, without a reload.
 * @param address 'new' when the browser does not stand at the page's address yet
 */
export async function showPage(page: Page, address: 'new' | 'reached'): Promise<void> {
	await addStyles(page);
	if (address === 'new') history.pushState(null, '', page.url);
	document.title = page.document.title;
	document.body.replaceChildren(...page.document.body.childNodes);
	scrollTo(0, 0);
	const beginning = beginningOf(document);
	if (beginning) moveFocusTo(beginning);
}
