/** What a table of the results holds: words that are ready to be shown, and where numbers lead. */

export interface Figure {
	text: string;
	/** To the responses behind it; none where there are none. */
	href?: string;
	/** No count of these responses: worked out from them, as shares and means are. */
	derived?: true;
}

export interface Cell extends Figure {
	/** A second figure about the same, such as the share beside a count. */
	beside?: Figure;
}

export interface Row {
	header: string;
	cells: Cell[];
}

export interface ResultTable {
	caption: string;
	/** The head of the headers, then of each column of cells. */
	head: string[];
	body: Row[];
	/** Bases, and what is said of all rows together. */
	foot: Row[];
}

export const nothing: Cell = { text: '' };

/** Rows become columns, and columns rows. */
export function transposed({ caption, head, body, foot }: ResultTable): ResultTable {
	const [corner = '', ...columns] = head;
	const rows = [...body, ...foot];
	return {
		caption,
		head: [corner, ...rows.map(({ header }) => header)],
		body: columns.map((header, place) => ({
			header,
			cells: rows.map(({ cells }) => cells[place] ?? nothing)
		})),
		foot: []
	};
}
