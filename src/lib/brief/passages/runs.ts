/** A passage's text as runs, and what is wrong with it. */
import type { Ledger } from '../ledger.ts';
import { joined, name, type Run, type Text } from '../text.ts';
import { piecesOf, type Piece } from './notation.ts';
import { figureOf, type Offers } from './offers.ts';

/** For the desk, beside the passage. */
export type TextFault =
	/** A number that was typed and is said to be no name. */
	| { fault: 'typed-number'; text: string }
	/** No figure has this token. */
	| { fault: 'unknown-figure'; token: string }
	/** The figure is not told: too few would be told apart. */
	| { fault: 'withheld-figure'; token: string }
	/** A share of nobody. */
	| { fault: 'no-base'; token: string };

/** Where figures come from. */
export interface Figures {
	ledger: Ledger;
	offers: Offers;
}

/** What cannot be shown stands as it was written, as a name: nothing is published while it does. */
export function runsFor(text: string, figures: Figures): Text {
	return joined(piecesOf(text).map((piece) => runOf(piece, figures)));
}

export function faultsIn(text: string, figures: Figures): TextFault[] {
	return piecesOf(text).flatMap((piece) => faultOf(piece, figures));
}

/** The numbers that were typed, each once. */
export function typedNumbers(text: string): string[] {
	const numbers = piecesOf(text).filter(({ kind }) => kind === 'number');
	return [...new Set(numbers.map((piece) => ('text' in piece ? piece.text : '')))];
}

function runOf(piece: Piece, { ledger, offers }: Figures): Run {
	if (piece.kind === 'words') return piece.text;
	if (piece.kind !== 'token') return name(piece.text);
	const offer = offers.get(piece.token);
	return offer === undefined ? name(`{${piece.token}}`) : figureOf(offer, ledger);
}

function faultOf(piece: Piece, { ledger, offers }: Figures): TextFault[] {
	if (piece.kind === 'number') return [{ fault: 'typed-number', text: piece.text }];
	if (piece.kind !== 'token') return [];
	const { token } = piece;
	const offer = offers.get(token);
	if (offer === undefined) return [{ fault: 'unknown-figure', token }];
	const figure = figureOf(offer, ledger);
	if (typeof figure === 'string') return [{ fault: 'no-base', token }];
	return 'withheld' in figure ? [{ fault: 'withheld-figure', token }] : [];
}
