/**
 * Someone who reads everything published, knows who answered, and tries to work out the rest. Knows
 * nothing of how figures were protected, and shares no code with it: whole-number programming over all
 * answers that agree with what was published.
 */
import { solve as optimize, type Model } from 'yalps';

/** Respondents who belong to the same groups. */
export interface Crowd {
	groups: readonly string[];
	size: number;
	/** How many answers they gave together, where that is known. */
	answers: number;
}

export type Reading =
	| { kind: 'count'; group: string; answers: readonly number[]; value: number }
	/** Rounded to one decimal. */
	| { kind: 'mean'; group: string; value: number };

export interface Published {
	crowds: readonly Crowd[];
	/** By answer: what it counts in a mean. */
	scores: readonly (number | null)[];
	readings: readonly Reading[];
}

/** How many of these members, by crowd, gave this answer? */
export interface Secret {
	name: string;
	members: readonly number[];
	answer: number;
}

/** By crowd and answer. */
export type Answers = readonly (readonly number[])[];

type Row = [string, number][];

function modelOf({ crowds, scores, readings }: Published): {
	constraints: Map<string, { min?: number; max?: number; equal?: number }>;
	variables: Map<string, Row>;
} {
	const constraints = new Map<string, { min?: number; max?: number; equal?: number }>();
	const variables = new Map<string, Row>();
	crowds.forEach((crowd, place) => {
		constraints.set(`all ${place}`, { equal: crowd.answers });
		scores.forEach((_, answer) => {
			const name = `${place} ${answer}`;
			constraints.set(`size ${name}`, { max: crowd.size });
			variables.set(name, [
				[`all ${place}`, 1],
				[`size ${name}`, 1]
			]);
		});
	});
	readings.forEach((reading, number) => {
		const within = crowds.flatMap(({ groups }, place) =>
			groups.includes(reading.group) ? [place] : []
		);
		if (reading.kind === 'count') {
			constraints.set(`told ${number}`, { equal: reading.value });
			for (const place of within) {
				for (const answer of reading.answers)
					variables.get(`${place} ${answer}`)?.push([`told ${number}`, 1]);
			}
			return;
		}
		// In whole numbers: 20 times the sum of scores, against the ends of what rounds to the mean.
		constraints.set(`least ${number}`, { min: 0 });
		constraints.set(`most ${number}`, { max: -1 });
		const told = Math.round(20 * reading.value);
		for (const place of within) {
			scores.forEach((score, answer) => {
				if (score === null) return;
				variables
					.get(`${place} ${answer}`)
					?.push(
						[`least ${number}`, 20 * score - told + 1],
						[`most ${number}`, 20 * score - told - 1]
					);
			});
		}
	});
	return { constraints, variables };
}

/** The least and the most that the secret is for these answers. */
function range(crowds: readonly Crowd[], { members, answer }: Secret, answers: Answers) {
	let least = 0;
	let most = 0;
	crowds.forEach(({ size }, place) => {
		const asked = members[place] ?? 0;
		const given = answers[place]?.[answer] ?? 0;
		least += Math.max(0, asked - size + given);
		most += Math.min(asked, given);
	});
	return { least, most };
}

function extreme(
	published: Published,
	{ members, answer }: Secret,
	direction: 'maximize' | 'minimize'
): { sure: boolean; answers?: Answers } {
	const { constraints, variables } = modelOf(published);
	published.crowds.forEach(({ size }, place) => {
		const asked = members[place] ?? 0;
		if (asked === 0) return;
		const name = `${place} ${answer}`;
		if (asked === size) {
			variables.get(name)?.push(['secret', 1]);
			return;
		}
		// Of the crowd's count, as much (as little) as possible falls to its members asked about.
		const part = `part ${place}`;
		variables.set(part, [
			['secret', 1],
			[part, 1],
			[`${part} within`, 1]
		]);
		constraints.set(`${part} within`, { min: 0, max: asked });
		constraints.set(part, direction === 'maximize' ? { max: 0 } : { min: asked - size });
		variables.get(name)?.push([part, -1]);
	});
	const model: Model = { direction, objective: 'secret', constraints, variables, integers: true };
	const solution = optimize(model, {
		includeZeroVariables: true,
		maxIterations: 2000,
		precision: 1e-7
	});
	// Besides giving up, the solver may lose its way in fractions; the truth always fits.
	const sure = solution.status === 'optimal';
	if (!sure && (solution.status !== 'timedout' || Number.isNaN(solution.result))) {
		return { sure };
	}
	const found = new Map(solution.variables);
	const answers = published.crowds.map((_, place) =>
		published.scores.map((_, answer) => Math.round(found.get(`${place} ${answer}`) ?? 0))
	);
	return { sure, answers };
}

/** The secrets that only one value fits, whatever the answers were; and those that took too long. */
export function solve(
	published: Published,
	secrets: readonly Secret[]
): { solved: Secret[]; givenUp: Secret[] } {
	const seen = secrets.map((secret) => ({ secret, least: Infinity, most: -Infinity, sure: true }));
	const learn = (answers: Answers) => {
		for (const entry of seen) {
			const { least, most } = range(published.crowds, entry.secret, answers);
			entry.least = Math.min(entry.least, least);
			entry.most = Math.max(entry.most, most);
		}
	};
	for (const entry of seen) {
		for (const direction of ['maximize', 'minimize'] as const) {
			if (entry.least < entry.most) break;
			const { sure, answers } = extreme(published, entry.secret, direction);
			if (answers) learn(answers);
			entry.sure &&= sure;
		}
	}
	const left = seen.filter(({ least, most }) => least >= most);
	const secretsOf = (wanted: boolean) =>
		left.filter(({ sure }) => sure === wanted).map(({ secret }) => secret);
	return { solved: secretsOf(true), givenUp: secretsOf(false) };
}
