import type { HandleServerError } from '@sveltejs/kit';
import { problemMessage } from '../problem-messages.ts';
import type { ProblemCode } from '../problems.ts';

const expected: Partial<Record<number, ProblemCode>> = {
	404: 'not_found',
	413: 'body_too_large'
};

/** An unexpected error is told to the person by a reference number only; the log holds the rest. */
export const explainError: HandleServerError = ({ error, event, status }) => {
	const { locale, reference, application, unsent } = event.locals;
	const given = unsent && { unsent };
	const code = expected[status];
	if (code) return { message: problemMessage(code, locale), code, ...given };
	application.log.error({ reference, route: event.route.id, error }, 'unexpected error');
	return { message: problemMessage('unexpected', locale), code: 'unexpected', reference, ...given };
};
