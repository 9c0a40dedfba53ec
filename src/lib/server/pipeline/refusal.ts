import type { Locale } from '../../i18n/locales.ts';
import { problemMessage } from '../problem-messages.ts';
import type { Problem } from '../problems.ts';

/** A refusal outside any page: one plain sentence with its status. */
export function refusalResponse(problem: Problem, locale: Locale): Response {
	return new Response(problemMessage(problem.code, locale), {
		status: problem.status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'content-language': locale }
	});
}
