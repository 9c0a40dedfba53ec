import type { Answers } from '../../questionnaire/contract.ts';
import { sha256 } from '../accounts/secrets.ts';
import { canonicalJson } from '../canonical-json.ts';

/** What a receipt is taken over: the answers, and what they answer. */
export interface SignedResponse {
	consultation: string;
	respondent: string;
	questionnaire: { id: string; version: number; sha256: string };
	revision: number;
	/** ISO time. */
	submittedAt: string;
	answers: Answers;
}

/**
 * The canonical text of a submitted response (RFC 8785, UTF-8, no newline at the end): its SHA-256 is
 * the receipt, so that `sha256sum` over the downloaded file gives the same.
 */
export function canonicalResponse(response: SignedResponse): string {
	return canonicalJson(response);
}

/** The receipt: SHA-256 in hexadecimal. */
export function receiptOf(response: SignedResponse): string {
	return sha256(canonicalResponse(response));
}
