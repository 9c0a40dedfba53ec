import { documentsOfConsultation } from '$lib/server/briefs/documents';
import { queryFor } from '$lib/server/briefs/document-name';
import { findConsultation } from '$lib/server/consultations/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { Problem } from '$lib/server/problems';
import { headingOf } from '../../../heading.server';
import type { PageServerLoadEvent } from './$types';

export const load = guarded(async ({ locals, params }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const consultation = await findConsultation(application.database, params.consultation);
	if (!consultation) throw new Problem('not_found');
	const published = await documentsOfConsultation(
		application,
		actorOf(locals),
		consultation.id,
		locale
	);
	return {
		heading: await headingOf(locals, consultation),
		published: published && {
			number: published.number,
			documents: published.documents.map((document) => ({
				path: `/briefs/${published.briefId}/${published.number}${queryFor(document)}`,
				title: document.title
			}))
		}
	};
});
