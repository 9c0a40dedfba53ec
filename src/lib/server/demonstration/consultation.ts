import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import {
	createConsultation,
	type Consultation,
	type NewConsultation
} from '../consultations/service.ts';
import { listQuestionnaires } from '../questionnaires/service.ts';
import type { Calendar } from './calendar.ts';

/** A consultation of the demonstration, with the newest version of its questionnaire. */
export async function openConsultation(
	application: Application,
	administrator: Actor,
	calendar: Calendar,
	wanted: Pick<NewConsultation, 'meetingId' | 'name' | 'questionnaireId' | 'filter'>
): Promise<Consultation> {
	const versions = (await listQuestionnaires(application))
		.filter(({ id }) => id === wanted.questionnaireId)
		.map(({ version }) => version);
	return createConsultation(application, administrator, {
		...wanted,
		questionnaireVersion: Math.max(...versions),
		opensAt: calendar.opensAt.toISOString(),
		closesAt: calendar.closesAt.toISOString(),
		graceMinutes: 1440
	});
}
