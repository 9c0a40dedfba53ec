/**
 * The one catalogue of refusals. Code and status stand here; the sentence a person reads stands in
 * the message catalogues under `problem_<code>`, in six languages.
 */
const statuses = {
	not_found: 404,
	forbidden: 403,
	sign_in_required: 401,
	foreign_origin: 403,
	body_too_large: 413,
	invalid_input: 400,
	too_many_requests: 429,
	code_wrong: 400,
	code_expired: 400,
	consultation_not_open: 409,
	consultation_closed: 409,
	reopening_over: 409,
	response_already_submitted: 409,
	response_incomplete: 422,
	response_inconsistent: 422,
	revision_conflict: 409,
	no_respondents: 422,
	brief_of_member_states: 409,
	closes_before_opening: 422,
	nothing_submitted: 409,
	number_typed: 422,
	brief_has_faults: 409,
	correction_missing: 422,
	quotation_not_allowed: 409,
	theme_in_use: 409,
	theme_exists: 409,
	busy: 503,
	unexpected: 500
} as const;

export type ProblemCode = keyof typeof statuses;

/** A refusal from the catalogue; thrown by services, shown to the person by the routes. */
export class Problem extends Error {
	readonly code: ProblemCode;
	readonly status: number;
	/** Names of the fields that caused it, when it is about input. */
	readonly fields: readonly string[];

	constructor(code: ProblemCode, fields: readonly string[] = []) {
		super(code);
		this.name = 'Problem';
		this.code = code;
		this.status = statuses[code];
		this.fields = fields;
	}
}
