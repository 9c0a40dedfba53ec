/** The same stories as in tests/property, through the service, the engine and a real database. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import type { Application } from '../../src/lib/server/application.ts';
import type {
	Answers,
	Json,
	PageView,
	QuestionView
} from '../../src/lib/questionnaire/contract.ts';
import { savePage, type SaveOutcome } from '../../src/lib/server/responses/save.ts';
import { openResponse, pageToAnswer } from '../../src/lib/server/responses/service.ts';
import { openConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import {
	act,
	PEOPLE,
	playThrough,
	type Answer,
	type Change,
	type Door,
	type Fields,
	type Post,
	type Shown
} from '../support/interleavings.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

/** A ranking with texts; a matrix; a number, and a question that another one shows. */
const pages = ['priorities', 'importance', 'capacity'] as const;
const UNREADABLE = 'about a dozen';

function fieldsOfQuestion(question: QuestionView): [string, string][] {
	switch (question.kind) {
		case 'text':
		case 'comment':
		case 'choice':
			return [[question.name, question.value]];
		case 'ranking':
			return [[question.name, question.value.filter((value) => value !== '').join(',')]];
		case 'matrix':
			return question.rows
				.slice(0, 3)
				.map(({ value }) => [`${question.name}.${value}`, question.value[value] ?? '']);
		default:
			return [];
	}
}

function questionsOf(view: PageView): QuestionView[] {
	return view.elements.filter(
		(element) => element.kind !== 'panel' && element.kind !== 'html' && element.kind !== 'image'
	);
}

/** The topics that anybody here ranks. */
const rankedTopics = ['rural', 'dfs'];

/** The fields as a browser posts them: a ranking topic by topic, no radio button that is not chosen. */
function entriesOf(fields: Fields): [string, string][] {
	return [...fields].flatMap(([name, value]): [string, string][] => {
		if (name !== 'priority_topics') return [[name, value]];
		const ranked = value.split(',');
		return rankedTopics.map((topic) => {
			const place = ranked.indexOf(topic) + 1;
			return [`${name}.${topic}`, place === 0 ? '' : String(place)];
		});
	});
}

function plain(value: Json): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What is kept of the fields that a page may show. */
function keptOf(answers: Answers): Fields {
	return new Map(
		Object.entries(answers).flatMap(([name, value]): [string, string][] => {
			if (Array.isArray(value)) return [[name, value.map(plain).join(',')]];
			if (typeof value !== 'object' || value === null) return [[name, plain(value)]];
			return Object.entries(value).map(([row, column]) => [`${name}.${row}`, plain(column)]);
		})
	);
}

class Service implements Door {
	readonly #application: Application;
	readonly #actors: readonly RegisteredActor[];
	readonly #responseId: string;
	readonly #page: string;
	#told = 0;

	constructor(
		application: Application,
		actors: readonly RegisteredActor[],
		responseId: string,
		page: string
	) {
		this.#application = application;
		this.#actors = actors;
		this.#responseId = responseId;
		this.#page = page;
	}

	#actor(person: number): RegisteredActor {
		const actor = this.#actors[person];
		if (!actor) throw new Error('Every person is registered');
		return actor;
	}

	async open(): Promise<Shown> {
		const { head, view } = await pageToAnswer(
			this.#application,
			this.#actor(0),
			this.#responseId,
			this.#page,
			'en'
		);
		if (!view) throw new Error('The page is always shown');
		return {
			...{ revision: head.revision, key: randomUUID() },
			fields: new Map(questionsOf(view).flatMap(fieldsOfQuestion)),
			...{ theirs: new Map(), undecided: [], faulty: [] }
		};
	}

	async post(posts: readonly { person: number; post: Post }[]): Promise<Answer[]> {
		return Promise.all(
			posts.map(async ({ person, post }): Promise<Answer> => {
				const outcome = await savePage(this.#application, this.#actor(person), {
					responseId: this.#responseId,
					page: this.#page,
					baseRevision: post.revision,
					form: entriesOf(post.fields),
					locale: 'en',
					requestKey: post.key,
					choices: post.choices
				});
				if (outcome.kind === 'saved') return { kind: 'saved' };
				if (outcome.kind !== 'faulty' && outcome.kind !== 'conflict')
					throw new Error(`The consultation is open, yet: ${outcome.kind}`);
				return { kind: 'again', shown: await this.#again(outcome) };
			})
		);
	}

	async #again(outcome: Extract<SaveOutcome, { view: PageView; kind: 'faulty' | 'conflict' }>) {
		const questions = questionsOf(outcome.view);
		const fields = new Map(questions.flatMap(fieldsOfQuestion));
		const conflicts = outcome.kind === 'conflict' ? outcome.conflicts : [];
		const theirs = await this.#keptAt(outcome.revision);
		return {
			revision: outcome.revision,
			key: randomUUID(),
			fields,
			// In words on the page; as values here.
			theirs: new Map(conflicts.map(({ field }) => [field, theirs.get(field) ?? ''])),
			undecided: conflicts.filter(({ shown }) => shown).map(({ field }) => field),
			faulty: questions.filter(({ errors }) => errors.length > 0).map(({ name }) => name)
		};
	}

	async #keptAt(revision: number): Promise<Fields> {
		const row = await this.#application.database
			.selectFrom('response_revision')
			.select('answers')
			.where('response_id', '=', this.#responseId)
			.where('number', '=', revision)
			.executeTakeFirst();
		return keptOf(JSON.parse(row?.answers ?? '{}'));
	}

	async changes(): Promise<Change[]> {
		const { head } = await openResponse(
			this.#application,
			this.#actor(0),
			'response:read',
			this.#responseId
		);
		const rows = await this.#application.database
			.selectFrom('response_revision')
			.select(['number', 'saved_by'])
			.where('response_id', '=', this.#responseId)
			.where('number', '>', this.#told)
			.orderBy('number')
			.execute();
		this.#told = head.revision;
		const changes: Change[] = [];
		for (const { number, saved_by } of rows)
			changes.push({
				person: this.#actors.findIndex(({ personId }) => personId === saved_by),
				before: await this.#keptAt(number - 1),
				after: await this.#keptAt(number)
			});
		return changes;
	}

	values(field: string, token: string): string[] {
		switch (field) {
			case 'priority_topics':
				return ['', 'rural', 'rural,dfs', 'dfs,rural', 'dfs'];
			case 'standards_staff':
				return ['', ...['3', '4', '5'], UNREADABLE];
			case 'national_secretariat':
				return ['yes', 'no'];
			case 'secretariat_level':
			case 'recommendations_use':
			case 'testing_laboratory':
				return [''];
			default:
				if (field.startsWith('importance.') || field.startsWith('gap_')) return ['', '1', '2', '3'];
				if (field.startsWith('urgency.')) return ['', 'later', 'needed_now'];
				return ['', token, token];
		}
	}
}

eachDialect((dialect) => {
	describe('people on one response', () => {
		let application: Application;
		let administrator: RegisteredActor;
		let people: RegisteredActor[];
		/** Responses that nobody has touched, with whose they are. */
		let untouched: { responseId: string; respondentId: string }[] = [];

		beforeAll(async () => {
			application = await dialect.openApplication();
			administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			people = [];
			for (let number = 0; number < PEOPLE; number += 1)
				people.push(
					await registerActor(application, `person${number}@example.org`, {
						role: 'contributor',
						respondentId: 'KEN'
					})
				);
		});

		async function door(page: string): Promise<Service> {
			if (untouched.length === 0) {
				const { asked } = await openConsultation(application, administrator);
				untouched = asked.map(({ id, responseId }) => ({ respondentId: id, responseId }));
			}
			const next = untouched.pop();
			if (!next) throw new Error('Somebody is asked');
			const { responseId, respondentId } = next;
			const actors = people.map((person) => ({
				...person,
				assignments: [{ role: 'contributor' as const, respondentId }]
			}));
			return new Service(application, actors, responseId, page);
		}

		const numRuns = dialect.name === 'sqlite' ? 200 : 40;
		it('lose no value and overwrite none unseen', async () => {
			await fc.assert(
				fc.asyncProperty(
					fc.constantFrom(...pages),
					fc.array(act, { minLength: 4, maxLength: 24 }),
					async (page, acts) => playThrough(await door(page), acts)
				),
				{ numRuns }
			);
		}, 300_000);
	});
});
