/** What one row of the page comes to in bytes, its part of the data for the browser included. */
const BYTES_OF_ROW = 163;

/** As many rows as make a page of PAGE_BYTES. */
export function load() {
	const count = Math.round(Number(process.env.PAGE_BYTES) / BYTES_OF_ROW);
	const rows = Array.from({ length: count }, (_, index) => ({
		value: `choice-${index}`,
		text: `A choice like any other, number ${index}`
	}));
	return { rows };
}
