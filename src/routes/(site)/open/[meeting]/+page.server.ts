import { readingRoom } from '$lib/server/briefs/room';
import { guarded } from '$lib/server/pipeline/guard';
import { roomInWords } from '../../meetings/room.server';
import type { PageServerLoadEvent } from './$types';

/** The reading room as anybody sees it, signed in or not. */
export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	return roomInWords(await readingRoom(application, 'anybody', params.meeting, locale), locale);
});
