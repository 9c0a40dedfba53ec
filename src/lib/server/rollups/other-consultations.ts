/** Which consultations the priorities of one are compared with. */
import type { Consultation } from '../consultations/service.ts';

/** The questionnaire that industry is asked with: organizations answer it, not Member States. */
const INDUSTRY = 'industry-priorities';

/**
 * The last consultation of the same kind: with the same questionnaire, in whichever version, and closed
 * before this one opened; of several the one that closed last. Ids of topics are never used again, so
 * that topics of different versions can be compared.
 */
export function lastOfItsKind(
	consultation: Consultation,
	all: readonly Consultation[]
): Consultation | undefined {
	const before = all.filter(
		({ id, questionnaireId, closesAt }) =>
			id !== consultation.id &&
			questionnaireId === consultation.questionnaireId &&
			closesAt <= consultation.opensAt
	);
	return latest(before, ({ closesAt }) => closesAt);
}

/** What industry was asked before the same meeting; else the last that had opened before this one closed. */
export function industryBeside(
	consultation: Consultation,
	all: readonly Consultation[]
): Consultation | undefined {
	if (consultation.questionnaireId === INDUSTRY) return undefined;
	const asked = all.filter(
		({ questionnaireId, opensAt }) =>
			questionnaireId === INDUSTRY && opensAt <= consultation.closesAt
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
