import { json } from '@sveltejs/kit';
import type { Locale } from '../../i18n/locales.ts';
import { problemMessage } from '../problem-messages.ts';
import type { Problem } from '../problems.ts';

/** A refusal outside any page: one plain sentence with its status; as JSON for whoever asks for that. */
export function refusalResponse(problem: Problem, locale: Locale, request: Request): Response {
	const message = problemMessage(problem.code, locale);
	const status = { status: problem.status };
	if (request.headers.get('accept')?.includes('application/json'))
		return json({ message, code: problem.code }, status);
	return new Response(message, {
		...status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'content-language': locale }
	});
}
