/** Addresses of the explorer: each is a view, and all are plain links. */
import { writeAmong, type Among } from '../../../rollup/among.ts';
import { writeBehind, type Behind } from '../../../rollup/behind.ts';
import { writeView, type View } from '../../../rollup/view.ts';

export interface LinkedNumber {
	behind?: Behind;
	column?: string;
	among?: Among;
}

/** The address of the responses behind a number. */
export type LinkTo = (number: LinkedNumber) => string;

/** @param page the page that lists responses */
export function linksInto(page: string, view: View): LinkTo {
	return ({ behind, column, among }) => {
		const query = writeView(view);
		if (behind) for (const [name, value] of writeBehind(behind)) query.append(name, value);
		if (column !== undefined) query.append('column', column);
		if (among) for (const [name, value] of writeAmong(among)) query.append(name, value);
		return addressOf(page, query);
	};
}

export function addressOf(page: string, query: URLSearchParams): string {
	return query.size === 0 ? page : `${page}?${query}`;
}
