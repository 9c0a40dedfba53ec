/** Names of sheets as spreadsheets take them. */

/** Units of UTF-16. */
const LONGEST = 31;
const UNFIT = /[\p{Cc}\p{Cf}[\]:*?/\\]+/gu;
/** Of a character that was cut in two. */
const HALF = /[\ud800-\udbff]$/;

/** In their order; no two are alike, in whatever case they are written. */
export function sheetNames(wanted: readonly string[]): string[] {
	const taken = new Set<string>();
	return wanted.map((name) => {
		const fitting = trimmed(name.toWellFormed().replace(UNFIT, ' ').replace(/\s+/gu, ' '));
		let free = cut(fitting, LONGEST);
		for (let next = 2; taken.has(keyOf(free)); next += 1) {
			const ending = ` (${next})`;
			free = cut(fitting, LONGEST - ending.length) + ending;
		}
		taken.add(keyOf(free));
		return free;
	});
}

/** Letters that differ in case alone name the same sheet. "History" is a name that Excel keeps to itself. */
function keyOf(name: string): string {
	return name.toLowerCase();
}

function cut(name: string, longest: number): string {
	const short = trimmed(name.slice(0, longest).replace(HALF, ''));
	return short === '' || keyOf(short) === 'history' ? `${short}_` : short;
}

/** Apostrophes may stand inside. */
function trimmed(name: string): string {
	return name.replace(/^[\s']+|[\s']+$/gu, '');
}
