/** Saves the page of questions by itself: one save at a time, the newest answers, until all are there. */
import { Conditions } from './conditions.ts';
import {
	KEPT_ALIVE,
	openPage,
	saveAnswers,
	type PageNotSaved,
	type PageSaved,
	type Trouble
} from './door.ts';
import { isContested, quieten } from './drawn-again.ts';
import {
	answersOf,
	controlsOf,
	encode,
	entriesOf,
	fill,
	isTyped,
	sameUnder,
	servedAnswers,
	type Control,
	type Entries
} from './form.ts';
import { answeringForm, ownField, setOwn } from './page.ts';
import { redraw, type Change } from './redraw.ts';
import { clockTime, say, sayRemark, unsay } from './status.ts';
import { forgetCopy, keepCopy, readCopy } from './unsaved.ts';

/** How long somebody who is typing is waited for, in milliseconds. */
const WHILE_TYPING = 1500;
/** Choices made in one go, such as by arrow keys, are sent together. */
const WHILE_CHOOSING = 150;
const LONGEST_WAIT = 60_000;

/** What no form reads as: not all of what the page shows is kept. */
const REFUSED = '.';

/** What a save sent. */
interface Sent {
	shown: Entries;
	extra: Entries;
	/** What the page showed then. */
	structure: string | null;
}

/** The server showed the page again because it could not keep all of it. */
function isRefused(form: HTMLFormElement): boolean {
	return form.hasAttribute('data-outcome');
}

export class Autosave {
	/** The answers that the server has, in one text. */
	#acknowledged = '';
	/** Answers the server does not have whose questions the page does not show, yet or any more. */
	#extra: Entries = [];
	readonly #conditions = new Conditions(
		(form) => this.#answers(form),
		(before, change) => this.#decided(before, change)
	);
	/** The line tells of questions that came or went; that they were saved goes without saying. */
	#told = false;
	/** Nothing is sent by itself while a person has to decide, or sending is of no use. */
	#held = false;
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#flight: Promise<void> | undefined;
	#path = location.pathname;

	/** Begins with a page that was just opened; puts back what a copy holds. */
	arrive(): void {
		this.#path = location.pathname;
		this.#extra = [];
		this.#failures = 0;
		this.#takeAsServed();
		const form = answeringForm();
		if (!form) return;
		const copy = readCopy(this.#path);
		if (copy) this.#putBack(form, copy.entries, copy.revision);
		else if (this.unsaved() && !isRefused(form)) this.#schedule(WHILE_CHOOSING);
	}

	/** Another page is about to be shown because everything here was saved. */
	leave(): void {
		clearTimeout(this.#timer);
		forgetCopy(this.#path);
	}

	/** The page was drawn again by the server. */
	redrawn(): void {
		this.#takeAsServed();
		this.#keepOrForgetCopy();
		const form = answeringForm();
		if (form && this.unsaved() && !isRefused(form)) this.#schedule(WHILE_TYPING);
	}

	/** Could closing the page lose something? What can still be sent meanwhile is no reason to ask. */
	endangered(): boolean {
		const form = answeringForm();
		if (!form || !this.unsaved()) return false;
		const isSendable =
			!this.#held && !this.#flight && this.#failures === 0 && navigator.onLine && !isRefused(form);
		return !isSendable || encode(this.body(form)).length >= KEPT_ALIVE;
	}

	unsaved(): boolean {
		const form = answeringForm();
		return form !== undefined && encode(this.#answers(form)) !== this.#acknowledged;
	}

	/** Everything the form would post, and what was put back beside it. */
	body(form: HTMLFormElement): Entries {
		return [...entriesOf(form), ...this.#extra];
	}

	changed(control: Control, finished: boolean): void {
		const typing = isTyped(control) && !finished;
		if (!typing) this.#conditions.decide();
		this.#keepOrForgetCopy();
		this.#schedule(typing ? WHILE_TYPING : WHILE_CHOOSING);
	}

	/** Resolves when nothing is under way; nothing new begins by itself before the next change. */
	async settled(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#flight;
		clearTimeout(this.#timer);
	}

	/** Sends at once what there is to send. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#conditions.decide();
		const form = answeringForm();
		if (this.#flight || this.#held || !form || !this.unsaved()) return;
		this.#flight = this.#save(form);
		await this.#flight;
		this.#flight = undefined;
	}

	/** Shows what was answered elsewhere since the page was left. */
	async refresh(): Promise<void> {
		const form = answeringForm();
		if (form && !this.unsaved()) await this.#drawAgain(this.#answers(form));
	}

	/** Says what is wrong, and tries again later where that helps. */
	failed(trouble: Trouble): void {
		this.#told = false;
		this.#keepOrForgetCopy();
		if (trouble.kind === 'refused') {
			this.#held = true;
			sayRemark(trouble.message);
			return;
		}
		say(trouble.kind);
		this.#failures += 1;
		this.#schedule(Math.min(1000 * 2 ** this.#failures, LONGEST_WAIT));
	}

	#answers(form: HTMLFormElement): Entries {
		return [...answersOf(form), ...this.#extra];
	}

	#takeAsServed(): void {
		const form = answeringForm();
		const outcome = form?.getAttribute('data-outcome') ?? 'faulty';
		this.#held = outcome !== 'faulty';
		this.#acknowledged = form && !isRefused(form) ? encode(servedAnswers(form)) : REFUSED;
		this.#conditions.drawn(form);
		if (this.unsaved()) this.#conditions.decide();
	}

	/** Questions came or went without the server. */
	#decided(before: Entries, change: Change): void {
		const form = answeringForm();
		if (form) this.#keepUnshown(form, before, []);
		this.#told = tell(change);
		this.#keepOrForgetCopy();
		if (this.unsaved()) this.#schedule(WHILE_CHOOSING);
	}

	/** What was answered since it was posted and has gone out of sight is still to be saved. */
	#keepUnshown(form: HTMLFormElement, before: Entries, posted: Entries): void {
		const shown = new Set(controlsOf(form).map(({ name }) => name));
		this.#extra = before.filter(([name]) => !shown.has(name) && !sameUnder(name, before, posted));
	}

	#putBack(form: HTMLFormElement, entries: Entries, revision: string): void {
		fill(form, entries);
		const shown = answersOf(form);
		this.#extra = entries.filter(([name]) => !isNamed(shown, name));
		if (!this.unsaved()) {
			forgetCopy(this.#path);
			return;
		}
		setOwn(form, '.revision', revision);
		say('restored');
		this.#schedule(WHILE_CHOOSING);
	}

	#schedule(wait: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), wait);
	}

	#keepOrForgetCopy(): void {
		const form = answeringForm();
		if (!form) return;
		if (!this.unsaved()) forgetCopy(this.#path);
		else
			keepCopy(this.#path, {
				revision: ownField(form, '.revision')?.value ?? '',
				entries: this.#answers(form)
			});
	}

	async #save(form: HTMLFormElement): Promise<void> {
		const structure = form.getAttribute('data-structure');
		const sent: Sent = { shown: answersOf(form), extra: this.#extra, structure };
		const reply = await saveAnswers(this.#path, this.body(form));
		if (form !== answeringForm()) return;
		if (reply.kind === 'saved') await this.#saved(form, reply, sent);
		else if ('revision' in reply) await this.#notSaved(form, reply, [...sent.shown, ...sent.extra]);
		else this.failed(reply);
	}

	async #saved(form: HTMLFormElement, reply: PageSaved, sent: Sent): Promise<void> {
		this.#failures = 0;
		if (this.#extra === sent.extra) this.#extra = [];
		this.#acknowledged = encode(sent.shown);
		const base = setOwn(form, '.revision', String(reply.revision));
		setOwn(form, '.key', reply.key);
		if (reply.remark !== undefined) sayRemark(reply.remark);
		else if (!this.#told) say('saved', { time: clockTime(reply.savedAt) });
		this.#told = false;
		const changed = reply.structure !== undefined && reply.structure !== sent.structure;
		if (reply.merged || changed) {
			const posted = [...sent.shown, ...sent.extra];
			await this.#drawAgain(posted, undefined, reply.merged ? base : undefined);
		}
		this.#keepOrForgetCopy();
		if (this.unsaved()) this.#schedule(WHILE_TYPING);
		this.#conditions.begin();
	}

	/** Only a page can show what is wrong with which answer. */
	async #notSaved(form: HTMLFormElement, { kind }: PageNotSaved, posted: Entries): Promise<void> {
		this.#failures = 0;
		await this.#drawAgain(posted, [...this.body(form), ['.intent', 'stay']]);
		if (kind === 'submitted_meanwhile') unsay();
		else say(kind, { count: document.querySelectorAll('[data-question] .error-message').length });
		this.#keepOrForgetCopy();
	}

	/**
	 * @param body what is posted for the page; it is only opened without
	 * @param base the revision to go on from if somebody else changed what is being typed
	 */
	async #drawAgain(posted: Entries, body?: Entries, base?: string): Promise<void> {
		const page = await openPage(this.#path, body);
		if (page.kind !== 'page' || page.url.pathname !== this.#path) return;
		const main = document.querySelector('main');
		if (!main) return;
		const typing = document.activeElement?.closest('[data-question]');
		if (page.main.querySelector('[data-outcome=faulty]'))
			quieten(page.main, typing?.getAttribute('data-question'));
		const contested = base !== undefined && isContested(page.main, posted);
		const shown = answeringForm();
		const before = shown ? this.#answers(shown) : [];
		const change = redraw(main, page.main, posted);
		this.#takeAsServed();
		const form = answeringForm();
		if (form) this.#keepUnshown(form, before, posted);
		if (contested && form) setOwn(form, '.revision', base);
		tell(change);
	}
}

/** Says which questions came or went, if any did. */
function tell({ added, removed }: Change): boolean {
	if (added > 0) say('added', { count: added });
	else if (removed > 0) say('removed', { count: removed });
	return added > 0 || removed > 0;
}

function isNamed(entries: Entries, name: string): boolean {
	return entries.some((entry) => entry[0] === name);
}
