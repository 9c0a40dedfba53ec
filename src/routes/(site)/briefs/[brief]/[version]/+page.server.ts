import { documentName, queryFor } from '$lib/server/briefs/document-name';
import { documentsOf, publishedDocument } from '$lib/server/briefs/documents';
import { publishedBrief } from '$lib/server/briefs/versions';
import { versionNumber } from '$lib/server/briefs/version-number';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const actor = actorOf(locals);
	const number = versionNumber(params.version);
	const chosen = documentName(url.searchParams);
	const brief = await publishedBrief(application, actor, params.brief, number);
	const version = { briefId: brief.briefId, number, locale };
	const { blocks, title } = await publishedDocument(application, actor, { ...version, ...chosen });
	const listed = await documentsOf(application, actor, version);
	return {
		id: brief.briefId,
		number,
		sha256: brief.sha256,
		publishedAt: brief.publishedAt,
		versions: brief.versions.map(({ number: each, publishedAt }) => ({
			number: each,
			publishedAt
		})),
		/** What this version corrects, and what the ones after it corrected, newest first. */
		corrections: brief.versions
			.filter((version) => version.number >= number)
			.flatMap(({ number: of, correction }) =>
				correction === null ? [] : [{ of, ...correction }]
			),
		meeting: { id: brief.meetingId, name: brief.meetingName[locale] },
		consultation: brief.consultationName[locale],
		/** What addresses of this document end with. */
		query: queryFor(chosen),
		documents: listed.map((document) => ({
			query: queryFor(document),
			title: document.title,
			current: document.template === chosen.template && document.part === chosen.part
		})),
		title,
		blocks
	};
});
