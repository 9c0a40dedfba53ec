/** The study period, four years from the year after each assembly (2025-2028), of an instant. */
export function studyPeriod(instant: string): string {
	const year = new Date(instant).getUTCFullYear();
	const first = 2025 + 4 * Math.floor((year - 2025) / 4);
	return `${first}-${first + 3}`;
}
