/**
 * Rankings with scripts: rows sort themselves, buttons answer at once, handles move rows by pointer
 * and by keys. The places stand in the menus of the form; what is shown follows them.
 */
import { moved, orderOf, placedAt, readMoveIntent, type Move } from '../ranking.ts';
import { followPointer } from './dragging.ts';

const LIST = '[data-ranking]';

/** A list of options in a page, as its markup says. */
class Ranking {
	readonly #list: HTMLElement;

	constructor(list: HTMLElement) {
		this.#list = list;
	}

	rows(): HTMLElement[] {
		return [...this.#list.querySelectorAll<HTMLElement>(':scope > li')];
	}

	get maximum(): number {
		return Number(this.#list.getAttribute('data-maximum'));
	}

	/** Options with a place, best first. */
	order(): string[] {
		return orderOf(this.rows().map((row) => [optionOf(row), menuIn(row)?.value ?? '']));
	}

	/** Gives places, sorts the rows, and tells the form if anything changed. */
	arrange(order: readonly string[]): void {
		let changed: HTMLSelectElement | undefined;
		for (const row of this.rows()) {
			const menu = menuIn(row);
			const place = order.indexOf(optionOf(row)) + 1;
			const value = place === 0 ? '' : String(place);
			if (!menu || menu.value === value) continue;
			menu.value = value;
			changed = menu;
		}
		this.sort(order);
		changed?.dispatchEvent(new Event('change', { bubbles: true }));
	}

	/** Says where an option stands now. */
	tell(option: string): void {
		const place = this.order().indexOf(option) + 1;
		this.say(place === 0 ? 'unplaced' : 'placed', option, place);
	}

	say(what: 'placed' | 'unplaced' | 'lifted' | 'full', option = '', place = 0): void {
		const row = this.rows().find((each) => optionOf(each) === option);
		const line = this.#list.parentElement?.querySelector('[data-said-by-script]');
		if (line) line.textContent = this.#words(what, row, place);
	}

	/** Names the handles, which nothing but this script shows, and gives each row both its buttons. */
	complete(): void {
		for (const row of this.rows()) {
			row.querySelector('.handle')?.setAttribute('aria-label', this.#words('move', row));
			const up = row.querySelector('button[value^="up:"]');
			if (!up || row.querySelector('button[value^="down:"]')) continue;
			const down = document.importNode(up, true);
			down.setAttribute('value', (up.getAttribute('value') ?? '').replace(/^up/, 'down'));
			down.setAttribute('aria-label', this.#words('down', row));
			down.textContent = '↓';
			up.after(down);
		}
	}

	#words(name: string, row: Element | undefined, place = 0): string {
		const title = row?.querySelector('label')?.textContent ?? '';
		const words = this.#list.getAttribute(`data-${name}`) ?? '';
		return words.replace('{option}', () => title).replace('{place}', String(place));
	}

	step(option: string, move: Move): void {
		const order = moved(this.order(), option, move);
		if (order.length > this.maximum) {
			this.say('full');
			return;
		}
		const pressed = document.activeElement;
		this.arrange(order);
		this.tell(option);
		// At either end the button that was pressed has gone out of sight.
		if (
			pressed?.matches('button:not(.handle)') &&
			getComputedStyle(pressed).visibility === 'hidden'
		)
			pressed.parentElement
				?.querySelector<HTMLElement>(`button[value^="${move === 'up' ? 'down' : 'up'}:"]`)
				?.focus();
	}

	/** The row that has the focus stays where it is in the document, so that it keeps it. */
	sort(order: readonly string[] = this.order()): void {
		const places = new Map(order.map((option, index) => [option, index]));
		const rank = (row: HTMLElement) => places.get(optionOf(row)) ?? order.length;
		// Those without a place stay in the order in which they stand.
		const sorted = this.rows().sort((one, other) => rank(one) - rank(other));
		const held = sorted.find((row) => row.contains(document.activeElement));
		const at = held ? sorted.indexOf(held) : sorted.length;
		for (const row of sorted.slice(0, at)) this.#list.insertBefore(row, held ?? null);
		for (const row of sorted.slice(at + 1)) this.#list.append(row);
	}
}

/** The menu of a row is named after the question and the option. */
function optionOf(row: Element): string {
	const field = row.parentElement?.getAttribute('data-ranking') ?? '';
	return menuIn(row)?.name.slice(field.length + 1) ?? '';
}

function menuIn(row: Element): HTMLSelectElement | undefined {
	return row.querySelector('select') ?? undefined;
}

/** The row and the ranking that something on the page belongs to. */
function around(target: EventTarget | null): { ranking: Ranking; option: string } | undefined {
	if (!(target instanceof Element)) return undefined;
	const list = target.closest<HTMLElement>(LIST);
	const row = target.closest(`${LIST} > li`);
	return list && row ? { ranking: new Ranking(list), option: optionOf(row) } : undefined;
}

function handleOf(target: EventTarget | null): HTMLElement | undefined {
	return target instanceof Element
		? (target.closest<HTMLElement>(`${LIST} .handle`) ?? undefined)
		: undefined;
}

/** A row taken up by keys, and where it was. */
let lifted: { handle: HTMLElement; before: string[] } | undefined;

function drop(): void {
	lifted?.handle.setAttribute('aria-pressed', 'false');
	lifted = undefined;
}

function lift(handle: HTMLElement, ranking: Ranking, option: string): void {
	lifted = { handle, before: ranking.order() };
	handle.setAttribute('aria-pressed', 'true');
	ranking.say('lifted', option);
}

/** From handle to handle, while none is lifted. */
function goTo(ranking: Ranking, option: string, move: Move): void {
	const rows = ranking.rows();
	const at = rows.findIndex((row) => optionOf(row) === option);
	rows[at + (move === 'up' ? -1 : 1)]?.querySelector<HTMLElement>('.handle')?.focus();
}

const arrows = new Map<string, Move>([
	['ArrowUp', 'up'],
	['ArrowDown', 'down']
]);

function onKey(event: KeyboardEvent): void {
	const handle = handleOf(event.target);
	const found = around(event.target);
	if (!handle || !found) return;
	const { ranking, option } = found;
	const move = arrows.get(event.key);
	const isLifted = lifted?.handle === handle;
	if (move) {
		if (isLifted) ranking.step(option, move);
		else goTo(ranking, option, move);
	} else if (event.key === 'Escape' && isLifted) {
		ranking.arrange(lifted?.before ?? []);
		ranking.tell(option);
		drop();
	} else return;
	event.preventDefault();
}

function onClick(event: MouseEvent): void {
	const found = around(event.target);
	if (!found || !(event.target instanceof Element)) return;
	const { ranking, option } = found;
	const handle = handleOf(event.target);
	if (handle) {
		// The browser makes a click of Space and Enter; a pointer's has been a drag.
		if (event.detail !== 0) return;
		if (lifted?.handle === handle) {
			ranking.tell(option);
			drop();
		} else {
			drop();
			lift(handle, ranking, option);
		}
		return;
	}
	const intent = readMoveIntent(event.target.closest('button')?.value ?? '');
	if (!intent) return;
	event.preventDefault();
	ranking.step(option, intent.move);
}

/** A place chosen from the menu: the others make room. */
function onMenu(event: Event): void {
	const found = around(event.target);
	const menu = event.target;
	if (!found || !(menu instanceof HTMLSelectElement)) return;
	const { ranking, option } = found;
	const others = ranking.order().filter((other) => other !== option);
	const index = menu.value === '' ? Infinity : Math.min(Number(menu.value) - 1, others.length);
	const order = placedAt(others, option, index, ranking.maximum);
	if (order.join('\0') === ranking.order().join('\0') && String(index + 1) === menu.value) {
		ranking.arrange(order);
		return;
	}
	ranking.arrange(order);
	ranking.tell(option);
}

function onPointer(event: PointerEvent): void {
	const handle = handleOf(event.target);
	const found = around(event.target);
	if (!handle || !found || event.button !== 0) return;
	const { ranking, option } = found;
	drop();
	handle.focus({ preventScroll: true });
	handle.setAttribute('aria-pressed', 'true');
	const before = ranking.order();
	followPointer(handle, event, {
		moved: (y) => {
			const others = ranking.rows().filter((row) => optionOf(row) !== option);
			const index = others.filter((row) => middleOf(row) < y).length;
			const order = ranking.order().filter((other) => other !== option);
			// Below the first row without a place an option has none either.
			const place = index <= order.length ? index : Infinity;
			const next = placedAt(order, option, place, ranking.maximum);
			if (next.join('\0') !== ranking.order().join('\0')) ranking.arrange(next);
		},
		ended: (kept) => {
			handle.setAttribute('aria-pressed', 'false');
			if (!kept) ranking.arrange(before);
			ranking.tell(option);
		}
	});
}

function middleOf(row: Element): number {
	const { top, height } = row.getBoundingClientRect();
	return top + height / 2;
}

let takenOver = false;

/** Takes over the rankings in here; what listens does so for all that come after them, too. */
export function takeOverRankings(root: ParentNode): void {
	for (const list of root.querySelectorAll<HTMLElement>(LIST)) {
		const ranking = new Ranking(list);
		ranking.complete();
		// Places may have been chosen before this was loaded.
		ranking.sort();
	}
	if (takenOver) return;
	takenOver = true;
	document.documentElement.setAttribute('data-ranks', '');
	document.addEventListener('click', onClick);
	document.addEventListener('keydown', onKey);
	document.addEventListener('change', onMenu);
	document.addEventListener('pointerdown', onPointer);
	document.addEventListener('focusout', ({ target }) => {
		if (target === lifted?.handle) drop();
	});
}
