/** The letter that invites to a consultation, compiled when it is asked for: nothing of it is frozen. */
import type { BriefDocument } from '../../brief/document.ts';
import { compileInvitation, type InvitationFacts } from '../../brief/templates/invitation.ts';
import type { Locale } from '../../i18n/locales.ts';
import { blankQuestionnaire } from '../../questionnaire/engine/index.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { asksOrganizations } from '../consultations/respondent-filter.ts';
import { findConsultation, listAsked, type Consultation } from '../consultations/service.ts';
import { findMeeting } from '../meetings/service.ts';
import { Problem } from '../problems.ts';
import { questionnaireVersion } from '../questionnaires/service.ts';

/** @throws Problem forbidden, not_found */
export async function invitationDocument(
	application: Application,
	actor: Actor,
	consultationId: string,
	locale: Locale
): Promise<{ consultation: Consultation; document: BriefDocument }> {
	demand(actor, 'brief:edit');
	const { database } = application;
	const consultation = await findConsultation(database, consultationId);
	const meeting = consultation && (await findMeeting(database, consultation.meetingId));
	if (!meeting) throw new Problem('not_found');
	const { definition } = await questionnaireVersion(
		application,
		consultation.questionnaireId,
		consultation.questionnaireVersion
	);
	const facts: InvitationFacts = {
		meetingName: meeting.name,
		meetingPlace: meeting.place,
		meetingStartsOn: meeting.startsOn,
		consultationName: consultation.name,
		opensAt: consultation.opensAt,
		closesAt: consultation.closesAt,
		writtenAt: application.clock().toISOString(),
		asks: asksOrganizations(consultation.filter) ? 'organizations' : 'member-states',
		asked: (await listAsked(database, consultationId)).length,
		demonstration: application.configuration.kind === 'demonstration'
	};
	return {
		consultation,
		document: {
			template: 'invitation',
			locale,
			title: consultation.name[locale],
			orientation: 'portrait',
			blocks: compileInvitation(facts, blankQuestionnaire(definition, locale), locale)
		}
	};
}
