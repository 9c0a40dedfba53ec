import type { Column } from '../../../brief/blocks.ts';

export function textColumn(header: string): Column {
	return { header, type: 'text' };
}

export function numberColumn(header: string): Column {
	return { header, type: 'number' };
}
