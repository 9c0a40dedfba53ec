/**
 * Texts of a document as runs. A number is either a figure, bound to the cell it stands for, or part of
 * a name ("5G", "2026"): the catalogue's own words hold no digit (`bound.ts` sees to it).
 */

/** A cell of the figures that a document is frozen with, by its address (`cells.ts`). */
export type Address = string;

/** What a figure stands for: its cell, and the cell of what it is of. */
export interface Source {
	cell: Address;
	/** What the figure is of: those who answered, or those who were asked. */
	base?: Address;
	/** The value is the cell divided by the base; otherwise it is the cell itself. */
	as?: 'share';
}

/** A number and the words it is shown in, in the reader's language. */
export interface Figure {
	value: number;
	text: string;
	/** Missing only on the desk's own screens, whose numbers lead to responses: a document has it always. */
	source?: Source;
}

/** In the place of a number that is not told; what it means stands in the base beside it. */
export interface Withheld {
	withheld: true;
	/** The sign. */
	text: string;
	/** The sign in a word, for those who do not see it. */
	label: string;
}

/** A title, a date, a version, a country: its digits are no figures. */
export interface Name {
	name: string;
}

/** A string is words of the catalogue. */
export type Run = string | Name | Figure | Withheld;
export type Text = Run | readonly Run[];

/** Nothing where the number is withheld. */
export function valueOf(figure: Figure | Withheld): number | null {
	return 'withheld' in figure ? null : figure.value;
}

export function name(text: string): Name {
	return { name: text };
}

export function runsOf(text: Text): readonly Run[] {
	return isRuns(text) ? text : [text];
}

function isRuns(text: Text): text is readonly Run[] {
	return Array.isArray(text);
}

/** The words alone, as they are read. */
export function plain(text: Text): string {
	return runsOf(text).map(plainRun).join('');
}

function plainRun(run: Run): string {
	if (typeof run === 'string') return run;
	return 'name' in run ? run.name : run.text;
}

/** One text of several, as short as it can be written. */
export function joined(texts: readonly Text[]): Text {
	const runs: Run[] = [];
	for (const run of texts.flatMap(runsOf)) {
		const last = runs.at(-1);
		if (typeof run === 'string' && typeof last === 'string') runs[runs.length - 1] = last + run;
		else if (run !== '') runs.push(run);
	}
	const [only] = runs;
	return runs.length === 1 && only !== undefined ? only : runs.length === 0 ? '' : runs;
}

/** Stands for a run inside a message; private use, so that no language writes it. */
const open = '\uE000';
const close = '\uE001';

/**
 * A message of the catalogue with runs in it: `put` gives what the message takes in a run's place.
 * @example say((put) => m.brief_lead_coverage({ submitted: put(submitted), asked: put(asked) }, { locale }))
 */
export function say(message: (put: (text: Text) => string) => string): Text {
	const placed: Text[] = [];
	const written = message((text) => {
		placed.push(text);
		return `${open}${placed.length - 1}${close}`;
	});
	const parts = written.split(/\uE000(\d+)\uE001/u);
	return joined(
		parts.map((part, index) => (index % 2 === 0 ? part : (placed[Number(part)] ?? '')))
	);
}
