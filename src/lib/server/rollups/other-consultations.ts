/** Which consultations the priorities of one are compared with. */
import { asksOrganizations } from '../consultations/respondent-filter.ts';
import type { Consultation } from '../consultations/service.ts';

/**
 * The last consultation of the same kind: with the same questionnaire, in whichever version, asked of
 * Member States or organizations as this one, and closed before this one opened; of several the one that
 * closed last. Ids of topics are never used again, so that topics of different versions can be compared.
 */
export function lastOfItsKind(
	consultation: Consultation,
	all: readonly Consultation[]
): Consultation | undefined {
	const before = all.filter(
		({ id, questionnaireId, filter, closesAt }) =>
			id !== consultation.id &&
			questionnaireId === consultation.questionnaireId &&
			asksOrganizations(filter) === asksOrganizations(consultation.filter) &&
			closesAt <= consultation.opensAt
	);
	return latest(before, ({ closesAt }) => closesAt);
}

/**
 * What organizations were asked before the same meeting; else the last consultation of organizations that
 * opened before this one closed. Nothing beside a consultation of organizations.
 */
export function industryBeside(
	consultation: Consultation,
	all: readonly Consultation[]
): Consultation | undefined {
	if (asksOrganizations(consultation.filter)) return undefined;
	const asked = all.filter(
		({ filter, opensAt }) => asksOrganizations(filter) && opensAt <= consultation.closesAt
	);
	const beside = asked.filter(({ meetingId }) => meetingId === consultation.meetingId);
	return latest(beside.length > 0 ? beside : asked, ({ opensAt }) => opensAt);
}

function latest(
	consultations: readonly Consultation[],
	time: (consultation: Consultation) => string
): Consultation | undefined {
	return [...consultations].sort((a, b) => (time(a) < time(b) ? 1 : -1))[0];
}
