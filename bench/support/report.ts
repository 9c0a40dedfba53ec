/** Figures beside their peers and budgets, printed as one table for each part of a bench. */

type Unit = 'kB' | 's' | 'ms' | '/s' | 'MB' | '%' | '';

export interface Figure {
	what: string;
	ours: number | undefined;
	/** What the peer or the bare platform reaches in the same run; a text where it reaches nothing. */
	peer?: number | string;
	unit: Unit;
	budget?: { limit: number; at: 'most' | 'least' };
}

const DIGITS: Readonly<Record<Unit, number>> = {
	kB: 1,
	s: 2,
	ms: 0,
	'/s': 0,
	MB: 1,
	'%': 1,
	'': 0
};

export function isHeld({ ours, budget }: Figure): boolean {
	if (!budget) return true;
	if (ours === undefined || Number.isNaN(ours)) return false;
	return budget.at === 'most' ? ours <= budget.limit : ours >= budget.limit;
}

function inWords(value: number | string | undefined, unit: Unit): string {
	if (value === undefined) return '–';
	if (typeof value === 'string') return value;
	const digits = unit === 'ms' && value < 10 ? 1 : DIGITS[unit];
	return `${value.toFixed(digits)} ${unit}`.trim();
}

function rowOf(figure: Figure): string[] {
	const { what, ours, peer, unit, budget } = figure;
	return [
		what,
		inWords(ours, unit),
		inWords(peer, unit),
		budget ? `at ${budget.at} ${inWords(budget.limit, unit)}` : '',
		budget ? (isHeld(figure) ? 'held' : 'MISSED') : ''
	];
}

export interface Part {
	name: string;
	/** Under which conditions. */
	conditions: string;
	/** What stands beside ours. */
	peer: string;
}

/** Prints a part; answers what missed its budget, in words. */
export function printPart({ name, conditions, peer }: Part, figures: readonly Figure[]): string[] {
	const rows = [['', 'ours', peer, 'budget', ''], ...figures.map(rowOf)];
	const widths = rows[0]?.map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0))
	);
	console.log(`\n${name}: ${conditions}\n`);
	for (const row of rows)
		console.log(
			`  ${row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  ')}`.trimEnd()
		);
	return figures.filter((figure) => !isHeld(figure)).map(({ what }) => `${name}: ${what}`);
}

/** Bytes as kB of 1000, as lines are sold. */
export function kilobytes(bytes: number): number {
	return bytes / 1000;
}
