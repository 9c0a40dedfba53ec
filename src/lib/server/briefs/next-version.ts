/** The next version of a brief, as it stands at this moment. */
import type { BriefFacts } from '../../brief/compile.ts';
import type { MarkedStatement } from '../../brief/marked.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { asksOrganizations } from '../consultations/respondent-filter.ts';
import { findMeeting } from '../meetings/service.ts';
import { Problem } from '../problems.ts';
import { resultsFrame } from '../rollups/frame.ts';
import {
	markedStatements,
	standingStatements,
	type CodedStatement
} from '../statements/service.ts';
import { toldFigures } from './figures.ts';

/**
 * The next version of a consultation's brief as it stands now.
 * @throws Problem forbidden, not_found, brief_of_member_states
 */
export async function nextVersion(
	application: Application,
	actor: Actor,
	consultationId: string,
	briefId: string | undefined
): Promise<BriefFacts> {
	const frame = await resultsFrame(application, actor, consultationId);
	const { consultation, asked, specifications } = frame;
	if (asksOrganizations(consultation.filter)) throw new Problem('brief_of_member_states');
	const meeting = await findMeeting(application.database, consultation.meetingId);
	if (!meeting) throw new Problem('not_found');
	return {
		figures: await toldFigures(application, frame, briefId),
		words: {
			statements: await standingStatements(application, actor, consultationId),
			titles: Object.fromEntries(specifications.map(({ name, title }) => [name, title])),
			marked: (await markedStatements(application, actor, consultationId)).map(asMarked)
		},
		subject: {
			meetingName: meeting.name,
			consultationName: consultation.name,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			questionnaire: {
				id: consultation.questionnaireId,
				version: consultation.questionnaireVersion
			},
			listed: asked.map(({ id, name, region, ldc, lldc, sids, transition, status }) => ({
				id,
				name,
				region,
				ldc,
				lldc,
				sids,
				transition,
				status
			})),
			demonstration: application.configuration.kind === 'demonstration'
		}
	};
}

/** With the translations of the words as they stand. */
function asMarked({ respondent, question, text, translations }: CodedStatement): MarkedStatement {
	const current = translations.filter(({ source }) => source === text);
	return {
		respondentId: respondent.id,
		question,
		text,
		translations: Object.fromEntries(
			current.map((translation) => [translation.locale, translation.text])
		)
	};
}
