/** What is said under figures: what they are of, what is withheld, and whose version they are. */
import { fewest } from '../../../disclosure/fewest.ts';
import type { ToldPart } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Cell } from '../../blocks.ts';
import { withheldSign } from '../../wording.ts';
import type { Wording } from '../../wording.ts';

/** How many the shares are of: those who answered or, where that is withheld, those who were asked. */
export function baseOf({ answered, shown }: ToldPart): number {
	if (answered !== 'withheld') return answered;
	return shown === 'withheld' ? 0 : shown;
}

/** The base in a sentence, and the version that the figures are of. */
export function baseSentences(part: ToldPart, version: number, wording: Wording): string[] {
	const { locale } = wording;
	const asked = wording.told(part.shown).text;
	return [
		...versionSentence(part, version, wording),
		part.answered === 'withheld'
			? m.brief_base_shown({ asked }, { locale })
			: m.brief_base_answered({ answered: wording.count(part.answered).text, asked }, { locale })
	];
}

/** Nothing where the figures are those of this version. */
export function versionSentence({ since }: ToldPart, version: number, wording: Wording): string[] {
	if (since === version) return [];
	const earlier = wording.count(since).text;
	return [m.brief_figures_of_version({ version: earlier }, { locale: wording.locale })];
}

/** Which rows of a table are of an earlier version: said of each, or once where all are of the same. */
export function rowVersions(parts: readonly ToldPart[], version: number, wording: Wording) {
	const { locale } = wording;
	const [first] = parts;
	const alike = first !== undefined && parts.every(({ since }) => since === first.since);
	return {
		sentence: alike ? versionSentence(first, version, wording) : [],
		name: (name: string, { since }: ToldPart): string =>
			alike || since === version
				? name
				: m.brief_row_of_version({ row: name, version: wording.count(since).text }, { locale })
	};
}

/** What the sign means, where it stands in a table. */
export function signSentence(rows: readonly (readonly Cell[])[], wording: Wording): string[] {
	const signed = rows.some((cells) =>
		cells.some((cell) => typeof cell !== 'string' && 'withheld' in cell)
	);
	return signed ? [meaningOfSign(wording)] : [];
}

function meaningOfSign(wording: Wording): string {
	return m.brief_withheld_note(
		{ sign: withheldSign, fewest: wording.count(fewest).text },
		{ locale: wording.locale }
	);
}
