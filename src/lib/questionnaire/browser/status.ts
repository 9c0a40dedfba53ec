/** The one line that tells how saving goes. Its words come with the page, in the reader's language. */
const SELECTOR = '[data-save-status]';

export type Said =
	| 'saved'
	| 'offline'
	| 'delayed'
	| 'signed-out'
	| 'faulty'
	| 'conflict'
	| 'restored'
	| 'added'
	| 'removed'
	| 'waiting';

const troubles: readonly string[] = ['offline', 'delayed', 'signed-out', 'remark'];

function show(kind: string, words: string): void {
	const line = document.querySelector(SELECTOR);
	if (!line) return;
	line.toggleAttribute('data-trouble', troubles.includes(kind));
	const signIn = line.nextElementSibling;
	if (signIn instanceof HTMLElement) signIn.hidden = kind !== 'signed-out';
	// Setting the same words again would have them read out again.
	if (line.textContent !== words) line.textContent = words;
}

/** Says one of the page's sentences, with its blanks filled in. */
export function say(kind: Said, blanks: Record<string, string | number> = {}): void {
	const words = document.querySelector(SELECTOR)?.getAttribute(`data-${kind}`) ?? '';
	show(
		kind,
		words.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank))
	);
}

/** Says a sentence of the server's. */
export function sayRemark(message: string): void {
	show('remark', message);
}

export function unsay(): void {
	show('', '');
}

/** The hour and minute of an ISO time on this person's clock, in digits that every language reads. */
export function clockTime(isoTime: string): string {
	return new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	}).format(new Date(isoTime));
}
