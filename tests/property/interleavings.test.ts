/** The logic of saving alone, with a repository in memory: ten thousand stories. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { otherKey, type Answers, type FormReading } from '../../src/lib/questionnaire/contract.ts';
import {
	answersToShow,
	decideSave,
	type Decision,
	type Kept
} from '../../src/lib/server/responses/decide.ts';
import { requestDigest } from '../../src/lib/server/responses/request-key.ts';
import { faultsOf, fieldName } from '../../src/lib/server/responses/three-way.ts';
import {
	act,
	playThrough,
	type Answer,
	type Change,
	type Door,
	type Fields,
	type Post,
	type Shown
} from '../support/interleavings.ts';

const UNREADABLE = '!';
const questions = ['one', 'two', 'choice', 'list', 'matrix'];
const rows = ['north', 'south', 'east'];
const names = questions.flatMap((question) =>
	question === 'matrix' ? rows.map((row) => `matrix.${row}`) : [question]
);

function rowsOf(answers: Answers): Record<string, unknown> {
	const { matrix } = answers;
	return typeof matrix === 'object' && matrix !== null && !Array.isArray(matrix) ? matrix : {};
}

function text(value: unknown): string {
	if (Array.isArray(value)) return value.join(',');
	return typeof value === 'string' ? value : '';
}

/** The words beside the choice "other" belong to its field. */
function valueOf(name: string, answers: Answers): string {
	const [question = '', row] = name.split('.');
	if (row !== undefined) return text(rowsOf(answers)[row]);
	const words = text(answers[otherKey(question)]);
	return words === '' ? text(answers[question]) : `other:${words}`;
}

function fieldsOf(answers: Answers): Fields {
	return new Map(names.map((name) => [name, valueOf(name, answers)]));
}

function entriesOf(name: string, value: string): [string, string | string[]][] {
	if (value === '') return [];
	if (name === 'list') return [[name, value.split(',')]];
	const [kind, words] = value.split(':');
	if (words === undefined) return [[name, value]];
	return [
		[name, kind ?? ''],
		[otherKey(name), words]
	];
}

/** As the engine reads a page: over what it was shown with, faulty fields left as they were. */
function read(base: Answers, fields: Fields): FormReading {
	const faulty = names.filter((name) => fields.get(name) === UNREADABLE);
	const value = (name: string) =>
		faulty.includes(name) ? valueOf(name, base) : (fields.get(name) ?? '');
	const matrix = Object.fromEntries(rows.flatMap((row) => entriesOf(row, value(`matrix.${row}`))));
	return {
		answers: {
			...Object.fromEntries(
				questions
					.filter((question) => question !== 'matrix')
					.flatMap((question) => entriesOf(question, value(question)))
			),
			...(Object.keys(matrix).length > 0 && { matrix })
		},
		errors: Object.fromEntries(faulty.map((name) => [name, ['It can not be read.']])),
		form: [],
		questions
	};
}

class Memory implements Door {
	readonly #revisions: { kept: Kept; person: number; digest: string | null }[] = [];
	#told = 0;

	#at(revision: number): Answers {
		return this.#revisions[revision - 1]?.kept.answers ?? {};
	}

	#head(): { revision: number; kept: Kept } {
		const revision = this.#revisions.length;
		return { revision, kept: this.#revisions.at(-1)?.kept ?? { answers: {}, languages: {} } };
	}

	async open(): Promise<Shown> {
		const { revision, kept } = this.#head();
		const fields = fieldsOf(kept.answers);
		return {
			...{ revision, key: randomUUID(), fields },
			...{ theirs: new Map(), undecided: [], faulty: [] }
		};
	}

	/** As the service: decide on what is there, append only if nothing came between, else again. */
	async post(posts: readonly { person: number; post: Post }[]): Promise<Answer[]> {
		const begun = posts.map(({ post }) => this.#begin(post));
		return posts.map(({ person, post }, index) => {
			let attempt = begun[index] ?? this.#begin(post);
			if (attempt.after !== this.#revisions.length) attempt = this.#begin(post);
			if (attempt.repeated) return { kind: 'saved' };
			const { decision, reading, digest } = attempt;
			if (decision.changed)
				this.#revisions.push({
					kept: decision,
					person,
					digest: decision.settled ? digest : null
				});
			return decision.settled
				? { kind: 'saved' }
				: { kind: 'again', shown: this.#again(decision, reading, post) };
		});
	}

	#begin(post: Post) {
		const { revision: after, kept } = this.#head();
		const said = [post.revision, [...post.fields], [...post.choices]];
		const digest = requestDigest(post.key, said);
		const repeated =
			post.revision < after && this.#revisions.some((revision) => revision.digest === digest);
		const base = this.#at(post.revision);
		const reading = read(base, post.fields);
		const decision = decideSave(base, kept, reading, post.choices, {
			locale: 'en',
			said: {},
			repeatable: true
		});
		return { after, repeated, digest, reading, decision };
	}

	#again(decision: Decision, reading: FormReading, post: Post): Shown {
		const wanted = fieldsOf(answersToShow(decision, reading));
		const isFaulty = (name: string) => {
			const question = name.split('.')[0] ?? name;
			const made = post.choices.get(name) ?? post.choices.get(question);
			return made !== 'theirs' && Object.keys(faultsOf(question, decision.errors)).length > 0;
		};
		const faulty = names.filter(isFaulty);
		const fields = names.map((name) => {
			const typed = faulty.includes(name) ? post.fields.get(name) : undefined;
			return [name, typed ?? wanted.get(name) ?? ''] as const;
		});
		const undecided = decision.conflicts.map(fieldName);
		const disputed = names.filter((name) =>
			undecided.some((field) => name === field || name.startsWith(`${field}.`))
		);
		return {
			revision: this.#revisions.length,
			key: randomUUID(),
			fields: new Map(fields),
			theirs: new Map(disputed.map((name) => [name, valueOf(name, decision.answers)])),
			undecided,
			faulty
		};
	}

	async changes(): Promise<Change[]> {
		const from = this.#told;
		this.#told = this.#revisions.length;
		return this.#revisions.slice(from).map(({ person, kept }, index) => ({
			person,
			before: fieldsOf(this.#at(from + index)),
			after: fieldsOf(kept.answers)
		}));
	}

	values(field: string, token: string): string[] {
		if (field === 'list') return ['', `a${token},b`, `b,a${token}`];
		if (field === 'choice') return ['', 'yes', 'no', `other:${token}`];
		return ['', token, token, token, UNREADABLE];
	}
}

it('loses no value and overwrites none unseen, whoever does what, and in whatever order', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 30 }), async (acts) => {
			await playThrough(new Memory(), acts);
		}),
		{ numRuns: 10_000 }
	);
}, 240_000);

it('meets conflicts, faults, repetitions and choices on its way', async () => {
	const met = { again: 0, saved: 0, conflicts: 0, faults: 0 };
	class Watched extends Memory {
		override async post(posts: readonly { person: number; post: Post }[]): Promise<Answer[]> {
			const answers = await super.post(posts);
			for (const answer of answers) {
				met[answer.kind] += 1;
				if (answer.kind === 'saved') continue;
				met.conflicts += answer.shown.undecided.length;
				met.faults += answer.shown.faulty.length;
			}
			return answers;
		}
	}
	await fc.assert(
		fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 30 }), async (acts) => {
			await playThrough(new Watched(), acts);
		}),
		{ numRuns: 1000, seed: 68 }
	);
	for (const count of Object.values(met)) expect(count).toBeGreaterThan(50);
});
