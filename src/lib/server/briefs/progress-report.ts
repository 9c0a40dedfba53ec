/** The report on Resolution 68, compiled from what the platform has kept of meetings and consultations. */
import type { BriefDocument } from '../../brief/document.ts';
import {
	compileProgressReport,
	progressTitle,
	type ProgressFacts
} from '../../brief/templates/progress-report.ts';
import type { Locale } from '../../i18n/locales.ts';
import { coverage } from '../../rollup/coverage.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { asksOrganizations } from '../consultations/respondent-filter.ts';
import { consultationsOfDesk, listAsked } from '../consultations/service.ts';
import { meetingsToRead } from '../meetings/service.ts';
import { latestOfConsultations } from './published-repository.ts';

/** @throws Problem forbidden */
export async function progressReport(
	application: Application,
	actor: Actor,
	locale: Locale
): Promise<BriefDocument> {
	demand(actor, 'brief:edit');
	const facts = await progressFacts(application, actor);
	return {
		template: 'progress-report',
		locale,
		title: progressTitle(locale),
		orientation: 'portrait',
		blocks: compileProgressReport(facts, locale)
	};
}

async function progressFacts(application: Application, actor: Actor): Promise<ProgressFacts> {
	const { database } = application;
	const published = await latestOfConsultations(database);
	const [meetings, consultations] = await Promise.all([
		meetingsToRead(application, actor),
		consultationsOfDesk(application, actor)
	]);
	const held = consultations.map(async ({ id, meetingId, name, opensAt, closesAt, filter }) => {
		const brief = published.get(id);
		return {
			id,
			meetingId,
			name,
			opensAt,
			closesAt,
			asks: asksOrganizations(filter) ? ('organizations' as const) : ('member-states' as const),
			coverage: coverage(await listAsked(database, id)),
			...(brief === undefined ? {} : { brief })
		};
	});
	return {
		writtenAt: application.clock().toISOString(),
		meetings: meetings.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1)),
		consultations: (await Promise.all(held)).toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1)),
		demonstration: application.configuration.kind === 'demonstration'
	};
}
