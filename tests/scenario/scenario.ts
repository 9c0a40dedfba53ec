/**
 * A questionnaire answered by somebody without a browser: pages are opened, filled in as a browser
 * would post them, reviewed and submitted, all through the doors of the engine.
 */
import { expect } from 'vitest';
import { changeOf, type Change } from '../../src/lib/questionnaire/change.ts';
import { browserForm } from './browser-form.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import type {
	Answers,
	Completion,
	Definition,
	FieldErrors,
	Json,
	PageOutline,
	PageView,
	QuestionView,
	ReviewView
} from '../../src/lib/questionnaire/contract.ts';
import {
	afterEffects,
	check,
	expandTopics,
	finish,
	objectionsOn,
	outline,
	readForm,
	review,
	viewPage
} from '../../src/lib/questionnaire/engine/index.ts';
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import { lineText } from '../../src/lib/questionnaire/line-text.ts';
import type { Topic } from '../../src/lib/questionnaire/topics.ts';

/** A text in six languages, each told apart by its code: "Yes", "Yes (ar)" ... */
export function inSix(text: string): { [key: string]: string } {
	return {
		default: text,
		ar: `${text} (ar)`,
		'zh-cn': `${text} (zh)`,
		fr: `${text} (fr)`,
		ru: `${text} (ru)`,
		es: `${text} (es)`
	};
}

/** Choices, rows or columns "a", "b" ... with the texts "A", "B" ... in six languages. */
export function items(...values: (string | number)[]): Json[] {
	return values.map((value) => ({ value, text: inSix(String(value).toUpperCase()) }));
}

export const someTopics: Topic[] = ['ai', 'qos', 'iot'].map((id) => ({
	id,
	name: {
		en: id.toUpperCase(),
		ar: `${id} (ar)`,
		zh: `${id} (zh)`,
		fr: `${id} (fr)`,
		ru: `${id} (ru)`,
		es: `${id} (es)`
	},
	studyGroups: ['SG13'],
	resolutions: []
}));

type Authored = { [property: string]: Json };
type AuthoredQuestion = Authored & { name: string };

/** What asks nothing has no title. */
function isSilent({ type }: Authored): boolean {
	return type === 'html' || type === 'image';
}

/** A page named "one", "two" ... unless it says otherwise; questions get titles from their names. */
export function page(name: string, ...questions: AuthoredQuestion[]): Authored {
	return {
		name,
		title: inSix(`Page ${name}`),
		elements: questions.map((question) => ({
			...(isSilent(question) ? {} : { title: inSix(`Title of ${question.name}`) }),
			...question
		}))
	};
}

export function questionnaire(...pages: Authored[]): Definition {
	return { title: inSix('Questionnaire'), pages };
}

export { browserForm };

export class Scenario {
	answers: Answers = {};
	errors: FieldErrors = {};
	spokenOf: string[] = [];
	readonly #definition: Definition;
	#locale: Locale = 'en';
	#page: string;
	#posted: [string, string][] | undefined;

	constructor(definition: Definition) {
		expect(check(definition, someTopics), 'the questionnaire of a scenario is right').toEqual([]);
		this.#definition = expandTopics(definition, someTopics);
		this.#page = outline(this.#definition, {}, 'en')[0]?.name ?? '';
	}

	/** A questionnaire of one page with these questions. */
	static asking(...questions: AuthoredQuestion[]): Scenario {
		return new Scenario(questionnaire(page('one', ...questions)));
	}

	readingIn(locale: Locale): this {
		this.#locale = locale;
		return this;
	}

	open(name: string): this {
		this.#page = name;
		this.#posted = undefined;
		this.errors = {};
		return this;
	}

	/** Fills in the open page and saves it; a list posts the field several times, null leaves it out. */
	fill(fields: { [field: string]: string | string[] | null }): this {
		return this.post(this.#filled(fields));
	}

	#filled(fields: { [field: string]: string | string[] | null }): [string, string][] {
		const untouched = browserForm(this.view).filter(([name]) => !Object.hasOwn(fields, name));
		const typed = Object.entries(fields).flatMap(([name, value]) =>
			(value === null ? [] : [value].flat()).map((text): [string, string] => [name, text])
		);
		return [...untouched, ...typed];
	}

	/** Fills in the open page and presses the button that adds a row or panel, or removes one. */
	press(intent: string, fields: { [field: string]: string | string[] | null } = {}): this {
		const change = changeOf(intent);
		if (!change) throw new Error(`${intent} is no change`);
		return this.post(this.#filled(fields), change);
	}

	/** Posts exactly these fields to the open page. */
	post(form: [string, string][], change?: Change): this {
		const { answers } = this;
		const reading = readForm(this.#definition, answers, this.#locale, this.#page, form, change);
		this.answers = afterEffects(this.#definition, this.answers, reading.answers);
		this.errors = {
			...objectionsOn(this.#page, this.#definition, this.#locale, this.answers),
			...reading.errors
		};
		this.spokenOf = reading.questions;
		this.#posted = Object.keys(this.errors).length > 0 ? reading.form : undefined;
		return this;
	}

	get maybeView(): PageView | undefined {
		return viewPage(this.#definition, this.answers, this.#locale, this.#page, {
			errors: this.errors,
			...(this.#posted ? { posted: this.#posted } : {})
		});
	}

	/** The open page as the person sees it, after a faulty save with what was typed. */
	get view(): PageView {
		const view = this.maybeView;
		if (!view) throw new Error(`the page ${this.#page} is not shown`);
		return view;
	}

	get shown(): string[] {
		return questionsIn(this.view.elements).map(({ name }) => name);
	}

	question<Kind extends QuestionView['kind']>(
		name: string,
		kind: Kind
	): Extract<QuestionView, { kind: Kind }> {
		const question = questionsIn(this.view.elements).find((one) => one.name === name);
		if (!question || !isKind(question, kind)) throw new Error(`${name} is no ${kind} on this page`);
		return question;
	}

	get pages(): PageOutline[] {
		return outline(this.#definition, this.answers, this.#locale);
	}

	get review(): ReviewView {
		return review(this.#definition, this.answers, this.#locale);
	}

	/** The answer in words, as the review page gives it. */
	inWords(question: string): string[] {
		const answers = this.review.pages.flatMap((one) => one.answers);
		const lines = answers.find((answer) => answer.question === question)?.lines ?? [];
		return lines.map((line) => lineText(line, this.#locale, this.#locale));
	}

	submit(): Completion {
		return finish(this.#definition, this.answers, this.#locale);
	}
}

function isKind<Kind extends QuestionView['kind']>(
	question: QuestionView,
	kind: Kind
): question is Extract<QuestionView, { kind: Kind }> {
	return question.kind === kind;
}
