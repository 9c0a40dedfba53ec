/** What is said under figures: what they are of, what is withheld, and whose version they are. */
import type { ToldPart, ToldQuestion, ToldRegion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Cell } from '../../blocks.ts';
import { fewestAddress, partAddress, regionAddress } from '../../cells.ts';
import { name, runsOf, say, type Address, type Text } from '../../text.ts';
import { withheldSign } from '../../wording.ts';
import type { Context } from './context.ts';

/** The cell that shares are of: those who answered or, where that is withheld, those who were asked. */
export function baseAddress(question: ToldQuestion, part: ToldPart): Address {
	const at = partAddress(question, part);
	return part.answered === 'withheld' ? `${at}/shown` : `${at}/answered`;
}

/** The same of a region. */
export function regionBaseAddress(of: Of, row: ToldRegion): Address {
	const at = regionAddress(partAddress(of.question, of.part), row);
	return row.answered === 'withheld' ? `${at}/shown` : `${at}/answered`;
}

/** The base in a sentence, and the version that the figures are of. */
export function baseSentences(question: ToldQuestion, part: ToldPart, context: Context): Text[] {
	const { ledger, wording } = context;
	const { locale } = wording;
	const at = partAddress(question, part);
	const asked = ledger.count(`${at}/shown`);
	return [
		...versionSentence(question, part, context),
		part.answered === 'withheld'
			? say((put) => m.brief_base_shown({ asked: put(asked) }, { locale }))
			: say((put) =>
					m.brief_base_answered(
						{ answered: put(ledger.count(`${at}/answered`)), asked: put(asked) },
						{ locale }
					)
				)
	];
}

/** That several answers were allowed. */
export function severalSentence({ wording }: Context): Text {
	return say((put) =>
		m.brief_base_several({ whole: put(wholeOf(wording)) }, { locale: wording.locale })
	);
}

/** All of a base, in per cent: no figure of any answer. */
export function wholeOf(wording: Context['wording']): Text {
	const whole = wording.share(1);
	return name(typeof whole === 'string' ? whole : whole.text);
}

/** Nothing where the figures are those of this version. */
export function versionSentence(
	question: ToldQuestion,
	part: ToldPart,
	{ figures, ledger, wording }: Context
): Text[] {
	if (part.since === figures.version) return [];
	const earlier = ledger.plainCount(`${partAddress(question, part)}/version`);
	return [
		say((put) => m.brief_figures_of_version({ version: put(earlier) }, { locale: wording.locale }))
	];
}

/** A part and the question it is of. */
export interface Of {
	question: ToldQuestion;
	part: ToldPart;
}

/** Which rows of a table are of an earlier version: said of each, or once where all are of the same. */
export function rowVersions(rows: readonly Of[], context: Context) {
	const { figures, ledger, wording } = context;
	const [first] = rows;
	const alike = first !== undefined && rows.every(({ part }) => part.since === first.part.since);
	return {
		sentence: alike ? versionSentence(first.question, first.part, context) : [],
		name: (row: string, { question, part }: Of): Text =>
			alike || part.since === figures.version
				? name(row)
				: say((put) =>
						m.brief_row_of_version(
							{
								row: put(name(row)),
								version: put(ledger.plainCount(`${partAddress(question, part)}/version`))
							},
							{ locale: wording.locale }
						)
					)
	};
}

/** What the sign means, where it stands in a table. */
export function signSentence(rows: readonly (readonly Cell[])[], context: Context): Text[] {
	const signed = rows
		.flat()
		.flatMap(runsOf)
		.some((run) => typeof run !== 'string' && 'withheld' in run);
	return signed ? [meaningOfSign(context)] : [];
}

function meaningOfSign({ ledger, wording }: Context): Text {
	return say((put) =>
		m.brief_withheld_note(
			{ sign: withheldSign, fewest: put(ledger.plainCount(fewestAddress)) },
			{ locale: wording.locale }
		)
	);
}
