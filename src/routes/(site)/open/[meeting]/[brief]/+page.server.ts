import { meetingBriefAlone } from '$lib/server/briefs/document-name';
import { publishedDocument } from '$lib/server/briefs/documents';
import { publishedBrief } from '$lib/server/briefs/versions';
import { openVersion } from '$lib/server/briefs/room';
import { guarded } from '$lib/server/pipeline/guard';
import type { PageServerLoadEvent } from './$types';

/** The latest version of an open brief, signed in or not. */
export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const { meeting: meetingId, brief: briefId } = params;
	const number = await openVersion(application, { meetingId, briefId });
	const brief = await publishedBrief(application, 'anybody', briefId, number);
	const { blocks, title } = await publishedDocument(application, 'anybody', {
		briefId,
		number,
		locale,
		...meetingBriefAlone
	});
	return {
		id: briefId,
		number,
		sha256: brief.sha256,
		publishedAt: brief.publishedAt,
		meeting: { id: meetingId, name: brief.meetingName[locale] },
		consultation: brief.consultationName[locale],
		title,
		blocks
	};
});
