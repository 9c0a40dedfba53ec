import type { Tint } from './panel.ts';

const tints: readonly Tint[] = [0, 1, 2, 3, 4];

/** The tint of a value from 0 (none) to 1 (the deepest), in five equal steps. */
export function tintOf(value: number): Tint {
	const step = Math.floor(Math.min(Math.max(value, 0), 1) * tints.length);
	return tints[Math.min(step, tints.length - 1)] ?? 0;
}
