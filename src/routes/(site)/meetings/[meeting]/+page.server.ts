import { readingRoom } from '$lib/server/briefs/room';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { roomInWords } from '../room.server';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	return roomInWords(
		await readingRoom(application, actorOf(locals), params.meeting, locale),
		locale
	);
});
