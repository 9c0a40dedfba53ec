/**
 * Which figures of a table may be told. Those that break the threshold are withheld, and as many more as
 * it takes that no withheld number, and no set of fewer respondents than the threshold, can be worked
 * out (cell suppression: Hundepool et al. 2012, sections 4.4 and 4.5). Each decision rests on witnesses
 * (`leeway.ts`), so it may withhold more than needed, never less.
 */
import { fewest } from './fewest.ts';
import { leeway } from './leeway.ts';
import type { Target } from './leeway.ts';
import { remedies } from './remedies.ts';
import { exposedSets } from './small-sets.ts';
import { mergedStrata } from './strata.ts';
import { statementsOf } from './statements.ts';
import { countOf, isIn, isSafeAlone, isSilence } from './table.ts';
import type { CountFigure, Figure, Table } from './table.ts';

/** A target, and how far from the truth it must be able to lie. */
export interface Required extends Target {
	width: number;
}

/** The candidates that are safe as long as nothing else is told. */
export function safeAlone<Candidate extends Figure>(table: Table<Candidate>): Set<Candidate> {
	return new Set(table.candidates.filter((figure) => isSafeAlone(table, figure)));
}

/** The candidates that may be told together. */
export function protect<Candidate extends Figure>(whole: Table<Candidate>): Set<Candidate> {
	const table = { ...whole, strata: mergedStrata(whole) };
	const known = new Set(table.candidates.filter((figure) => isRepeated(table, figure)));
	const open = { ...table, candidates: table.candidates.filter((figure) => !known.has(figure)) };
	const told = safeAlone(open);
	const withheld = open.candidates.filter((figure) => !told.has(figure));
	const waiting = [...table.withheldEarlier, ...withheld].flatMap((figure) =>
		secretsOf(table, figure)
	);
	secureAll(open, told, waiting);
	for (let few = exposed(open, told); few.length > 0; few = exposed(open, told)) {
		const before = told.size;
		secureAll(open, told, few);
		if (told.size === before) told.clear();
		if (told.size === 0) break;
	}
	return new Set(table.candidates.filter((figure) => known.has(figure) || told.has(figure)));
}

/** Withholds until all of these are safe, and what is withheld for their sake. */
function secureAll<Candidate extends Figure>(
	table: Table<Candidate>,
	told: Set<Candidate>,
	required: readonly Required[]
): void {
	const waiting = [...required];
	let statements = statementsOf(table, [...table.earlier, ...told]);
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if (leeway(statements, next, next.width) >= next.width) continue;
		const more = secure(table, told, next);
		if (more.length > 0) statements = statementsOf(table, [...table.earlier, ...told]);
		for (const figure of more) waiting.push(...secretsOf(table, figure));
	}
}

/** Sets of few respondents that are not safe yet; where they are too many to tell, nothing is told. */
function exposed<Candidate extends Figure>(
	table: Table<Candidate>,
	told: Set<Candidate>
): Required[] {
	const statements = statementsOf(table, [...table.earlier, ...told]);
	const sets = exposedSets(statements);
	if (sets === undefined) told.clear();
	return (sets ?? [])
		.map((target) => ({ ...target, width: 1 }))
		.filter((target) => leeway(statements, target, 1) < 1);
}

/**
 * The candidates that may be told together, where some matter more than others: no figure is withheld
 * for the sake of one of a later tier, unless it would give away what is withheld of that tier.
 */
export function protectInTurn<Candidate extends Figure>(
	table: Omit<Table, 'candidates'>,
	tiers: readonly (readonly Candidate[])[]
): Set<Candidate> {
	const told = new Set<Candidate>();
	const withheld: CountFigure[] = [];
	for (const candidates of tiers) {
		const safe = protect({
			...table,
			candidates,
			earlier: [...table.earlier, ...told],
			withheldEarlier: [...table.withheldEarlier, ...withheld]
		});
		for (const figure of candidates) {
			if (safe.has(figure)) told.add(figure);
			else if (figure.kind === 'count') withheld.push(figure);
		}
	}
	const whole = { ...table, candidates: tiers.flat() };
	return givesAway(whole, told, withheld) ? protect(whole) : told;
}

/** Does what is told narrow down what is withheld, more than what was told before does already? */
function givesAway(
	whole: Table,
	told: Iterable<Figure>,
	withheld: readonly CountFigure[]
): boolean {
	const table = { ...whole, strata: mergedStrata(whole) };
	const kept = [...table.withheldEarlier, ...withheld];
	const secrets = kept.flatMap((figure) => secretsOf(table, figure));
	return narrows(table, told, secrets);
}

/** Does what is told leave a single number for one of these, where what was told before does not? */
export function givesOut(
	whole: Table,
	told: Iterable<Figure>,
	figures: readonly CountFigure[]
): boolean {
	const asked = { ...whole, withheldEarlier: [...whole.withheldEarlier, ...figures] };
	const table = { ...asked, strata: mergedStrata(asked) };
	const secrets = figures.flatMap((figure) => secretsOf(table, figure));
	return narrows(
		table,
		told,
		secrets.map((secret) => ({ ...secret, width: 1 }))
	);
}

function narrows(table: Table, told: Iterable<Figure>, secrets: readonly Required[]): boolean {
	const before = statementsOf(table, table.earlier);
	const after = statementsOf(table, [...table.earlier, ...told]);
	return secrets.some((secret) => {
		const width = leeway(after, secret, secret.width);
		return width < secret.width && width < leeway(before, secret, secret.width);
	});
}

/** Told before, of the same respondents. */
function isRepeated({ earlier, strata }: Table, figure: Figure): boolean {
	return earlier.some(
		(other) =>
			(figure.kind === 'mean'
				? other.kind === 'mean'
				: other.kind === 'count' &&
					figure.answers.length === other.answers.length &&
					figure.answers.every((answer) => other.answers.includes(answer))) &&
			strata.every((stratum) => isIn(stratum, figure.group) === isIn(stratum, other.group))
	);
}

/** What must stay unknown when a figure is withheld; that nobody was silent need not. */
function secretsOf(table: Table, figure: Figure): Required[] {
	if (figure.kind === 'mean') return [];
	if (isSilence(table, figure) && countOf(table, figure) === 0) return [];
	const inside = table.strata.map((stratum) => isIn(stratum, figure.group));
	return [{ inside, answers: figure.answers, group: figure.group, width: fewest }];
}

/** Withholds until the target is safe, or as safe as it can be; tells what was withheld. */
function secure<Candidate extends Figure>(
	table: Table<Candidate>,
	told: Set<Candidate>,
	target: Required
): Candidate[] {
	const withheld: Candidate[] = [];
	let width = widthOf(table, told, target);
	const attainable = widthOf(table, [], target);
	// What no witness can be found for at all is not known to be safe, whatever is told.
	while (told.size > 0 && (attainable === 0 || width < attainable)) {
		for (const figure of bestRemedy(table, told, target, width)) {
			told.delete(figure);
			withheld.push(figure);
		}
		width = widthOf(table, told, target);
	}
	return withheld;
}

function widthOf(table: Table, told: Iterable<Figure>, target: Required): number {
	return leeway(statementsOf(table, [...table.earlier, ...told]), target, target.width);
}

/** The figures whose loss buys most; all of them where no few help. */
function bestRemedy<Candidate extends Figure>(
	table: Table<Candidate>,
	told: ReadonlySet<Candidate>,
	target: Required,
	width: number
): Candidate[] {
	let best: Candidate[] = [];
	let worth = 0;
	for (const remedy of remedies(table, told, target)) {
		const rest = [...told].filter((figure) => !remedy.includes(figure));
		const gain = widthOf(table, rest, target) - width;
		const value = gain / remedy.reduce((sum, figure) => sum + costOf(table, figure), 0);
		if (value > worth) {
			best = remedy;
			worth = value;
		}
	}
	return best.length > 0 ? best : [...told];
}

/** What readers lose: large numbers and those of many are worth most. */
function costOf(table: Table, figure: Figure): number {
	return figure.kind === 'mean' ? fewest : fewest + countOf(table, figure);
}
