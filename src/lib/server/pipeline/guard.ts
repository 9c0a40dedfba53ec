import { error } from '@sveltejs/kit';
import type { Actor } from '../accounts/policy.ts';
import { problemMessage } from '../problem-messages.ts';
import { Problem } from '../problems.ts';

/** Turns a refusal into the site's error page, in the reader's language. */
export function refuse(problem: Problem, locals: App.Locals): never {
	error(problem.status, {
		message: problemMessage(problem.code, locals.locale),
		code: problem.code,
		...(locals.unsent && { unsent: locals.unsent })
	});
}

/** Wraps a load, an action or an endpoint: what a service refuses becomes an answer. */
export function guarded<Event extends { locals: App.Locals }, Result>(
	handler: (event: Event) => Promise<Result>
): (event: Event) => Promise<Result> {
	return async (event) => {
		try {
			return await handler(event);
		} catch (thrown) {
			if (thrown instanceof Problem) refuse(thrown, event.locals);
			throw thrown;
		}
	};
}

/** The signed-in person. @throws Problem sign_in_required */
export function actorOf(locals: App.Locals): Actor {
	if (locals.refusal) throw locals.refusal;
	if (!locals.actor) throw new Problem('sign_in_required');
	return locals.actor;
}
