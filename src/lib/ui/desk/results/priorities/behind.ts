/** Where the numbers of a panel lead: to the responses that were counted. */
import type { Among } from '../../../../rollup/among.ts';
import type { Behind, Given } from '../../../../rollup/behind.ts';
import type { View } from '../../../../rollup/view.ts';
import { linksInto } from '../links.ts';
import type { PanelCell } from './panel.ts';
import { nothing } from './nothing.ts';

/** All responses, whatever they answer to the question; all ballots; those naming a topic, or putting it first. */
export type CountedHere = 'responses' | 'ballots' | { naming: string } | { first: string };

/** Cells that lead to the responses behind them: all that the view looks at, or those among a part. */
export interface PanelLinks {
	/** It says how many these are. */
	count: (cell: PanelCell, counted: CountedHere, among?: Among) => PanelCell;
	/** It was worked out from them. */
	derived: (cell: PanelCell, counted: CountedHere, among?: Among) => PanelCell;
	/** Undefined where no page lists responses. */
	address: (counted: CountedHere, among?: Among) => string | undefined;
}

/** Of any of these regions and groups. */
export function inParts(...names: string[]): Among {
	return { are: 'in', names };
}

/** @param page the page that lists responses; cells lead nowhere where there is none */
export function linksOf(page: string | undefined, view: View, question: string): PanelLinks {
	const linkTo = page === undefined ? undefined : linksInto(page, view);
	const address: PanelLinks['address'] = (counted, among) => {
		const behind = behindQuestion(question, counted);
		return linkTo?.({ ...(behind && { behind }), ...(among && { among }) });
	};
	const count: PanelLinks['count'] = (cell, counted, among) => {
		const href = cell.text === nothing ? undefined : address(counted, among);
		return href === undefined ? cell : { ...cell, href };
	};
	return {
		address,
		count,
		derived: (cell, counted, among) => {
			const linked = count(cell, counted, among);
			return linked.href === undefined ? linked : { ...linked, derived: true };
		}
	};
}

function behindQuestion(question: string, counted: CountedHere): Behind | undefined {
	return counted === 'responses' ? undefined : { question, path: [], given: givenFor(counted) };
}

function givenFor(counted: Exclude<CountedHere, 'responses'>): Given {
	if (counted === 'ballots') return { that: 'ballot' };
	return 'naming' in counted
		? { that: 'chose', answer: counted.naming }
		: { that: 'first', answer: counted.first };
}
