import { publishedBrief } from '$lib/server/briefs/service';
import { versionNumber } from '$lib/server/briefs/version-number';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const brief = await publishedBrief(
		application,
		actorOf(locals),
		params.brief,
		versionNumber(params.version)
	);
	const { subject, documents } = brief.content;
	return {
		id: brief.briefId,
		number: brief.number,
		sha256: brief.sha256,
		publishedAt: brief.publishedAt,
		versions: brief.versions,
		meeting: { id: brief.meetingId, name: subject.meetingName[locale] },
		consultation: subject.consultationName[locale],
		blocks: documents[locale]
	};
});
