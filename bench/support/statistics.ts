/** The value below which this share (0 to 1) of the values lies; the upper of two where it falls between. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = Float64Array.from(values).sort();
	const place = Math.ceil(share * sorted.length) - 1;
	return sorted[Math.max(0, place)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}
