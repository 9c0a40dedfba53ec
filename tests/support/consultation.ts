/** A meeting with one open consultation, as an administrator sets it up. */
import type { LocalizedText } from '../../src/lib/i18n/locales.ts';
import type { Grace } from '../../src/lib/phase.ts';
import type { Actor } from '../../src/lib/server/accounts/policy.ts';
import type { Application } from '../../src/lib/server/application.ts';
import type { RespondentFilter } from '../../src/lib/server/consultations/respondent-filter.ts';
import {
	createConsultation,
	inviteRespondents,
	type AskedRespondent,
	type Consultation
} from '../../src/lib/server/consultations/service.ts';
import { consultationToManage } from '../../src/lib/server/consultations/service.ts';
import { createMeeting } from '../../src/lib/server/meetings/service.ts';

const HOUR = 60 * 60 * 1000;

export function sameInAll(text: string): LocalizedText {
	return { en: text, ar: text, zh: text, fr: text, ru: text, es: text };
}

export const developing: RespondentFilter = {
	developingOnly: true,
	regions: [],
	groups: []
};

export interface OpenConsultation {
	consultation: Consultation;
	meetingId: string;
	asked: AskedRespondent[];
	/** The response of a respondent, by its iso3. */
	responseOf: (respondentId: string) => string;
}

/** What meeting and consultation are called. */
const usual = { name: 'Priorities before the meeting', place: 'Geneva' };

/** Opens a consultation now, for a day, and invites. */
export async function openConsultation(
	application: Application,
	administrator: Actor,
	filter: RespondentFilter = developing,
	graceMinutes: Grace = 0,
	questionnaireId = 'cto-priorities',
	called = usual
): Promise<OpenConsultation> {
	const now = application.clock().getTime();
	const meeting = await createMeeting(application, administrator, {
		name: sameInAll('CTO meeting'),
		place: called.place,
		startsOn: '2027-03-01'
	});
	const consultation = await createConsultation(application, administrator, {
		meetingId: meeting.id,
		name: sameInAll(called.name),
		questionnaireId,
		questionnaireVersion: 1,
		filter,
		opensAt: new Date(now - HOUR).toISOString(),
		closesAt: new Date(now + 24 * HOUR).toISOString(),
		graceMinutes
	});
	await inviteRespondents(application, administrator, consultation.id);
	const { asked } = await consultationToManage(application, administrator, consultation.id);
	return {
		consultation,
		meetingId: meeting.id,
		asked,
		responseOf: (respondentId) => {
			const found = asked.find(({ id }) => id === respondentId);
			if (!found) throw new Error(`${respondentId} is not asked`);
			return found.responseId;
		}
	};
}

/** A valid answer to the main questionnaire, as the pages would post it. */
export const answeredPages: Record<string, [string, string][]> = {
	priorities: [
		['priority_topics.rural', '1'],
		['priority_topics.dfs', '2'],
		['first_choice_outcome', 'Broadband for every village school.']
	],
	message: [
		['message_to_executives', 'Please build for countries like ours – 5G « pour tous ».'],
		['consent', 'country']
	]
};
