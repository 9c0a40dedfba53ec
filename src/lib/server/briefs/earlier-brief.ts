/** What was told of the same topics before the meeting before. */
import type { EarlierFigures } from '../../brief/about.ts';
import { priorityRankings } from '../../brief/findings/priorities.ts';
import type { Consultation } from '../consultations/service.ts';
import type { Queryable } from '../database/connection.ts';
import { listMeetings } from '../meetings/service.ts';
import { listContentsOfMeeting } from './published-repository.ts';
import { readContents } from './told-contents.ts';

/**
 * From the brief published last, of the last meeting before that has one: of the same questionnaire, in
 * whichever version. Nothing where there is none.
 */
export async function earlierBrief(
	database: Queryable,
	consultation: Pick<Consultation, 'meetingId' | 'questionnaireId'>
): Promise<EarlierFigures | undefined> {
	const meetings = await listMeetings(database);
	const own = meetings.find(({ id }) => id === consultation.meetingId);
	if (own === undefined) return undefined;
	const before = meetings
		.filter(({ startsOn }) => startsOn < own.startsOn)
		.sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
	for (const meeting of before) {
		const contents = readContents(await listContentsOfMeeting(database, meeting.id));
		const last = contents
			.filter(({ subject }) => subject.questionnaire.id === consultation.questionnaireId)
			.at(-1);
		if (last === undefined) continue;
		const questions = priorityRankings(last.figures).filter(({ topics }) => topics);
		return {
			meetingName: meeting.name,
			publishedAt: last.publishedAt,
			version: last.number,
			questions
		};
	}
	return undefined;
}
