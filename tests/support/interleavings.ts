/**
 * People who edit one response at the same time, in any order: what they see, type, send, send again,
 * take back from the browser's history and choose. Whatever saves for them stands behind a `Door`.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Choice } from '../../src/lib/server/responses/three-way.ts';

/** Fields by name, as a page shows them; '' for a blank one. */
export type Fields = ReadonlyMap<string, string>;

/** A page as it is shown. */
export interface Shown {
	revision: number;
	key: string;
	fields: Fields;
	/** What is kept of fields that are in conflict, as it is shown beside them. */
	theirs: Fields;
	/** Those in conflict that wait for a choice. */
	undecided: readonly string[];
	/** Fields at fault: they show what was typed, and nothing of what is kept. */
	faulty: readonly string[];
}

export interface Post {
	revision: number;
	key: string;
	fields: Fields;
	choices: ReadonlyMap<string, Choice>;
}

export type Answer = { kind: 'saved' } | { kind: 'again'; shown: Shown };

/** One change of what is kept, and who made it. */
export interface Change {
	person: number;
	before: Fields;
	after: Fields;
}

export interface Door {
	open: () => Promise<Shown>;
	/** Everything arrives at once; the answers come in the order of the posts. */
	post: (posts: readonly { person: number; post: Post }[]) => Promise<Answer[]>;
	/** What has been written since it was last asked. */
	changes: () => Promise<Change[]>;
	/** What a person may type into a field; the last value can not be read, if any can not. */
	values: (field: string, token: string) => readonly string[];
}

export const PEOPLE = 3;

const person = fc.nat(PEOPLE - 1);
const choice = fc.constantFrom<Choice>('mine', 'theirs', 'none');

/** One thing that somebody does. Places are taken modulo what there is. */
export const act = fc.oneof(
	{ weight: 1, arbitrary: fc.record({ act: fc.constant('open' as const), person }) },
	{
		weight: 5,
		arbitrary: fc.record({
			act: fc.constant('type' as const),
			person,
			field: fc.nat(20),
			value: fc.nat(20)
		})
	},
	{
		weight: 4,
		arbitrary: fc.record({ act: fc.constant('send' as const), person, choices: fc.array(choice) })
	},
	{
		weight: 2,
		arbitrary: fc.record({ act: fc.constant('race' as const), person, other: person })
	},
	{ weight: 1, arbitrary: fc.record({ act: fc.constant('resend' as const), person }) },
	{ weight: 1, arbitrary: fc.record({ act: fc.constant('go back' as const), person }) }
);
export type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** The whole of a request. */
function said({ revision, key, fields, choices }: Post): string {
	return JSON.stringify([revision, key, [...fields], [...choices]]);
}

type Seen = ReadonlyMap<string, ReadonlySet<string>>;

/** One browser tab with the page in it. */
class Tab {
	readonly #door: Door;
	readonly person: number;
	shown: Shown;
	typed = new Map<string, string>();
	/** What this tab has shown of each field since it was opened, or sent: the last of it. */
	seen = new Map<string, ReadonlySet<string>>();
	/** Posts that were answered with "saved": whoever sends one again changes nothing. */
	readonly saved = new Set<string>();
	last: { post: Post; page: Shown; seen: Seen; answer: Answer } | undefined;

	constructor(door: Door, person: number, shown: Shown) {
		this.#door = door;
		this.person = person;
		this.shown = shown;
		this.#look(shown);
	}

	#look(shown: Shown): void {
		this.shown = shown;
		this.typed = new Map();
		for (const [name, value] of shown.fields) {
			const question = name.split('.')[0] ?? name;
			const theirs = shown.theirs.get(name) ?? shown.theirs.get(question);
			const before = shown.faulty.includes(name) ? (this.seen.get(name) ?? []) : [];
			this.seen.set(name, new Set([...before, theirs ?? value]));
		}
		for (const [name, value] of shown.theirs) this.seen.set(name, new Set([value]));
	}

	async open(): Promise<void> {
		this.seen = new Map();
		this.#look(await this.#door.open());
	}

	type(place: number, value: number, token: string): void {
		const names = [...this.shown.fields.keys()];
		const name = names[place % names.length];
		if (name === undefined) return;
		const values = this.#door.values(name, token);
		this.typed.set(name, values[value % values.length] ?? '');
	}

	post(choices: readonly Choice[]): Post {
		const made = this.shown.undecided.map(
			(name, index) => [name, choices[index] ?? 'none'] as const
		);
		return {
			revision: this.shown.revision,
			key: this.shown.key,
			fields: new Map([...this.shown.fields, ...this.typed]),
			choices: new Map(made)
		};
	}

	async receive(post: Post, answer: Answer): Promise<void> {
		this.last = { post, page: this.shown, seen: new Map(this.seen), answer };
		if (answer.kind === 'saved') {
			this.saved.add(said(post));
			await this.open();
		} else this.#look(answer.shown);
	}

	/** The page as it was before it was sent; what is typed now is typed into that. */
	goBack(): void {
		if (!this.last) return;
		this.shown = this.last.page;
		this.seen = new Map(this.last.seen);
		this.typed = new Map(this.last.post.fields);
	}
}

/** Lets everything happen and holds it to what is promised after every step. */
export async function playThrough(door: Door, acts: readonly Act[]): Promise<void> {
	const tabs: Tab[] = [];
	let kept: Fields = new Map();
	for (let number = 0; number < PEOPLE; number += 1)
		tabs.push(new Tab(door, number, await door.open()));
	const tabOf = (number: number): Tab => {
		const tab = tabs[number];
		if (!tab) throw new Error('There are as many tabs as people');
		return tab;
	};

	async function send(sending: readonly { tab: Tab; post: Post }[]): Promise<Answer[]> {
		const answers = await door.post(sending.map(({ tab, post }) => ({ person: tab.person, post })));
		for (const change of await door.changes()) {
			kept = change.after;
			expectSeen(
				change,
				sending.map(({ tab, post }) => ({ person: tab.person, seen: tab.seen, post }))
			);
		}
		for (const [index, { tab, post }] of sending.entries()) {
			const answer = answers[index];
			if (answer) await tab.receive(post, answer);
		}
		return answers;
	}

	for (const [step, one] of acts.entries()) {
		const tab = tabOf(one.person);
		switch (one.act) {
			case 'open':
				await tab.open();
				break;
			case 'type':
				tab.type(one.field, one.value, `${one.person}-${step}`);
				break;
			case 'send': {
				const post = tab.post(one.choices);
				const repeated = tab.saved.has(said(post));
				const [answer] = await send([{ tab, post }]);
				if (!repeated) expectKept(post, answer, tab, kept);
				break;
			}
			case 'race': {
				const other = tabOf(one.other);
				await send(
					[tab, ...(other === tab ? [] : [other])].map((each) => ({
						tab: each,
						post: each.post(['mine', 'theirs'])
					}))
				);
				break;
			}
			case 'resend': {
				if (!tab.last) break;
				const { post, answer, seen } = tab.last;
				const [again] = await door.post([{ person: tab.person, post }]);
				if (answer.kind === 'saved') {
					expect(again?.kind, 'a repeated save is answered as the first').toBe('saved');
					expect(await door.changes(), 'a repeated save writes nothing').toEqual([]);
				} else
					for (const change of await door.changes()) {
						kept = change.after;
						expectSeen(change, [{ person: tab.person, seen, post }]);
					}
				break;
			}
			case 'go back':
				tab.goBack();
		}
	}
}

/** Whoever puts one value in the place of another has been shown the other. */
function expectSeen(
	{ person: by, before, after }: Change,
	sending: readonly { person: number; seen: Seen; post: Post }[]
): void {
	const sent = sending.find((one) => one.person === by);
	for (const name of new Set([...before.keys(), ...after.keys()])) {
		const [was, is] = [before.get(name) ?? '', after.get(name) ?? ''];
		if (was === is) continue;
		expect(sent, `nobody has sent what changed ${name}`).toBeDefined();
		if (!sent) continue;
		const { seen, post } = sent;
		expect(post.fields.get(name), `${name} became what nobody typed`).toBe(is);
		const question = name.split('.')[0] ?? name;
		const shown = [...(seen.get(name) ?? seen.get(question) ?? [''])];
		expect(shown, `${name} was overwritten by someone who had not seen it`).toContain(was);
	}
}

/**
 * What is typed is kept, or left to the other by choice, or still stands on the page. What is left
 * to the other is shown as it is kept, or asked for again.
 */
function expectKept(post: Post, answer: Answer | undefined, tab: Tab, kept: Fields): void {
	if (!answer || !tab.last) return;
	const { page, seen } = tab.last;
	for (const [name, value] of post.fields) {
		const untouched = page.fields.get(name) === value && !page.undecided.includes(name);
		// Clearing what could not be read asks for nothing.
		const cleared = page.faulty.includes(name) && seen.get(name)?.has(value);
		if (untouched || cleared) continue;
		const question = name.split('.')[0] ?? name;
		const made = post.choices.get(name) ?? post.choices.get(question);
		// After a save the tab shows what is kept.
		const shown = tab.shown.fields.get(name);
		if (shown === undefined) continue;
		if (made === 'theirs') {
			const asked = [name, question].some((field) => tab.shown.undecided.includes(field));
			if (!asked) expect(shown, `${name} was left to the other`).toBe(kept.get(name) ?? '');
			continue;
		}
		expect(shown, `${name} was typed and is neither kept nor shown`).toBe(value);
	}
}
