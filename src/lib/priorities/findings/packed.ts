/** Findings of ballots that come packed, for a thread. */
import { unpackedCasts, type PackedCasts } from '../sureness/packed-casts.ts';
import { findingsOfBallots, type PriorityFindings } from './findings.ts';
import type { FindingsInput } from './input.ts';

export interface PackedInput extends Omit<FindingsInput, 'casts'> {
	/** Packed with the same topics. */
	casts: PackedCasts;
}

export function findingsOfPacked({ casts, ...input }: PackedInput): PriorityFindings {
	return findingsOfBallots({ ...input, casts: unpackedCasts(input.topics, casts) });
}
