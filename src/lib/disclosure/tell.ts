/** What a version of a brief may tell of all answers to a questionnaire. */
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import type { SubmittedResponse } from '../rollup/types.ts';
import { figuresOf } from './figures.ts';
import type { Figures } from './figures.ts';
import { Gates } from './gates.ts';
import { regionsOf } from './region-tellings.ts';
import { toldIn, toldInRegions } from './told.ts';
import type { ToldPart, ToldQuestion, ToldRegions, Wanted } from './told.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';
import { countedIn, partIn, tellingsOf } from './versions.ts';
import type { Version } from './versions.ts';

/** A question that is to be told, and what of it. */
export interface ToTell {
	question: QuestionSpecification;
	wanted: Wanted;
}

/** Plain JSON: a worker may be given it. */
export interface Telling {
	/** The number of the version. */
	number: number;
	questions: readonly ToTell[];
	/** What it counts. */
	responses: readonly SubmittedResponse[];
	/** What versions before it count and it does not: withdrawn since, or submitted anew. */
	former: readonly SubmittedResponse[];
	/** Versions that were published before, oldest first. */
	earlier: readonly Version[];
	/** The regions of respondents, by their ids: of those without one none is told. */
	regions?: Readonly<Record<string, string>>;
}

/** A question, or a row of one, on its way. */
export interface Matter {
	question: QuestionSpecification;
	wanted: Wanted;
	/** Of the responses and the former ones. */
	unit: Unit;
	/** Of the responses alone. */
	now: Unit;
}

/** The figures that may be told, each with the version that told it first. */
export function tell(telling: Telling): ToldQuestion[] {
	const { questions, responses, former } = telling;
	const all = [...responses, ...former];
	const gates = new Gates(responses.length);
	const told = new Map<Matter, ToldPart>();
	const matters = questions.flatMap(({ question, wanted }) =>
		unitsOf(question, all).map((unit): Matter => {
			const now = { ...unit, given: unit.given.slice(0, responses.length) };
			return { question, wanted, unit, now };
		})
	);
	let waiting = matters;
	// What is told of one question may be what another waits for.
	for (let open = waiting; open.length > 0;) {
		open = waiting.filter(({ now }) => gates.isOpen(now));
		waiting = waiting.filter((matter) => !open.includes(matter));
		for (const matter of open) {
			const part = partOf(telling, matter, all);
			told.set(matter, part);
			if (part.since === telling.number) gates.open(matter.now, part);
		}
	}
	for (const matter of waiting)
		told.set(matter, kept(telling, matter) ?? withheld(telling, matter));
	return questions.map(({ question }) => ({
		...headOf(question),
		parts: matters.flatMap((matter) =>
			matter.question === question ? (told.get(matter) ?? []) : []
		)
	}));
}

/** New figures, unless fewer of them could be told than the version before tells. */
function partOf(
	telling: Telling,
	matter: Matter,
	responses: readonly SubmittedResponse[]
): ToldPart {
	const before = kept(telling, matter);
	const figures = newFigures(telling, matter, responses);
	if (figures === undefined || (before && toldIn(figures) < toldIn(before)))
		return before ?? withheld(telling, matter);
	const { regions: rows, ...all } = figures;
	const regions = newestRegions({ since: telling.number, rows }, before?.regions);
	return { ...rowOf(matter), ...counted(telling), ...all, ...(regions && { regions }) };
}

/** The same for regions, whose figures may be older than those of all. */
function newestRegions(now: ToldRegions, before: ToldRegions | undefined): ToldRegions | undefined {
	const told = toldInRegions(now);
	return told > 0 && told >= toldInRegions(before) ? now : before;
}

/** Nothing where answers that were counted before are unknown. */
function newFigures(
	telling: Telling,
	matter: Matter,
	all: readonly SubmittedResponse[]
): Figures | undefined {
	const { number, responses, earlier } = telling;
	const { question, wanted, unit } = matter;
	const tellings = tellingsOf(earlier, question.name, unit.row?.value);
	const receipts = responses.map(({ receipt }) => receipt);
	const versions = tellings.map(({ version }) => version);
	const known = new Set(all.map(({ receipt }) => receipt));
	if (versions.some((version) => version.receipts.some((receipt) => !known.has(receipt)))) {
		return undefined;
	}
	const byRegion = regionsOf(telling, matter, all);
	const groups = countedIn(all, [...versions, { number, receipts }]);
	return figuresOf({
		unit,
		wanted,
		group: String(number),
		before: tellings.map(({ version, part }) => ({ group: String(version.number), part })),
		groups: groups.map((own, place) => [...own, ...(byRegion?.groups[place] ?? [])]),
		...(byRegion && { regions: byRegion.asked })
	});
}

/** What the version before tells. */
function kept({ earlier }: Telling, { question, unit }: Matter): ToldPart | undefined {
	const last = earlier.at(-1);
	return last && partIn(last, question.name, unit.row?.value);
}

function withheld(telling: Telling, matter: Matter): ToldPart {
	const { options, scores } = matter.unit;
	const { counts, mean } = matter.wanted;
	const values = counts === 'all' ? options : counts === 'first' ? options.slice(0, 1) : [];
	return {
		...rowOf(matter),
		...counted(telling),
		shown: 'withheld',
		answered: 'withheld',
		counts: values.map((value) => ({ value, count: 'withheld' })),
		...(mean && scores && { mean: 'withheld' })
	};
}

function counted({ number, responses }: Telling): Pick<ToldPart, 'since' | 'responses'> {
	return { since: number, responses: responses.length };
}

function rowOf({ unit }: Matter): Pick<ToldPart, 'row'> {
	return unit.row === undefined ? {} : { row: unit.row };
}

function headOf(question: QuestionSpecification): Omit<ToldQuestion, 'parts'> {
	const { name, purpose, title, topics, options, maximum } = question;
	return {
		name,
		kind: kindOf(question),
		...(purpose === undefined ? {} : { purpose }),
		title,
		topics,
		options: options.map(({ value, text }) => ({ value, text })),
		...(maximum === undefined ? {} : { maximum })
	};
}

function kindOf({ kind }: QuestionSpecification): ToldQuestion['kind'] {
	switch (kind) {
		case 'checkbox':
			return 'selection';
		case 'rating':
		case 'matrix':
		case 'ranking':
			return kind;
		case 'text':
			return 'number';
		default:
			return 'choice';
	}
}
