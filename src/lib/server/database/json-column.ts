import type { LocalizedText } from '../../i18n/locales.ts';

/** A column that holds a structured value as JSON text: what one side writes the other reads. */
export interface JsonColumn<Shape> {
	write(value: Shape): string;
	read(text: string): Shape;
}

/** Values are validated before they are written, never after they are read. */
export function jsonColumn<Shape>(): JsonColumn<Shape> {
	return {
		write: (value) => JSON.stringify(value),
		read: (text) => {
			const value: unknown = JSON.parse(text);
			return value as Shape;
		}
	};
}

export const localizedTextColumn = jsonColumn<LocalizedText>();
