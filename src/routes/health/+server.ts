import { json } from '@sveltejs/kit';
import { isReachable } from '$lib/server/database/connection';
import type { RequestHandler } from './$types';

/** 200 when the database answers, else 503. */
export const GET: RequestHandler = async ({ locals }) => {
	const healthy = await isReachable(locals.application.database);
	return json({ status: healthy ? 'ok' : 'database unreachable' }, { status: healthy ? 200 : 503 });
};
