/** What organizations want that were asked for the same meeting, as far as it may be told. */
import type { IndustryFigures } from '../../brief/about.ts';
import { shownQuestions } from '../../brief/templates/meeting/wanted.ts';
import type { ToTell } from '../../disclosure/tell.ts';
import { toldIn } from '../../disclosure/told.ts';
import type { Application } from '../application.ts';
import { listConsultations, type Consultation } from '../consultations/service.ts';
import type { Queryable } from '../database/connection.ts';
import { frameOf, type ResultsFrame } from '../rollups/frame.ts';
import { industryBeside } from '../rollups/other-consultations.ts';
import { listContentsOfMeeting } from './published-repository.ts';
import { toldOf } from './telling.ts';
import { readContents } from './told-contents.ts';

/**
 * All briefs of the meeting tell of the same organizations: what any of them told is what the next may
 * not give away. Nothing where no organization was asked, or no count may be told.
 */
export async function industryFigures(
	application: Application,
	consultation: Consultation
): Promise<IndustryFigures | undefined> {
	const { database } = application;
	const ofMeeting = (await listConsultations(database)).filter(
		({ meetingId }) => meetingId === consultation.meetingId
	);
	const beside = industryBeside(consultation, ofMeeting);
	if (beside === undefined) return undefined;
	const frame = await frameOf(application, beside);
	const questions = prioritiesOf(frame);
	if (questions.length === 0) return undefined;
	const told = await toldOfIndustry(database, beside);
	const version = nextAfter(told);
	const decided = await toldOf(application, frame, {
		number: version,
		questions,
		before: told.map(({ receipts }) => receipts.join()).join(';'),
		earlier: () =>
			Promise.resolve(
				told.map((figures) => ({
					number: figures.version,
					receipts: figures.receipts,
					questions: figures.questions
				}))
			)
	});
	const tells = decided.questions.some(({ parts }) =>
		parts.some((part) => toldIn({ ...part, answered: 'withheld' }) > 0)
	);
	if (!tells) return undefined;
	return {
		consultationId: beside.id,
		consultationName: beside.name,
		version,
		responses: decided.receipts.length,
		receipts: decided.receipts,
		asked: frame.asked.length,
		questions: decided.questions
	};
}

/** Which number comes next among the versions that tell of these organizations. */
export async function nextTellingOf(
	database: Queryable,
	consultation: Pick<Consultation, 'id' | 'meetingId'>
): Promise<number> {
	return nextAfter(await toldOfIndustry(database, consultation));
}

function nextAfter(told: readonly IndustryFigures[]): number {
	return Math.max(0, ...told.map(({ version }) => version)) + 1;
}

/** Oldest first. */
async function toldOfIndustry(
	database: Queryable,
	{ id, meetingId }: Pick<Consultation, 'id' | 'meetingId'>
): Promise<IndustryFigures[]> {
	return readContents(await listContentsOfMeeting(database, meetingId))
		.flatMap(({ figures: { industry } }) => industry ?? [])
		.filter(({ consultationId }) => consultationId === id)
		.sort((a, b) => a.version - b.version);
}

/** Of organizations regions are nothing to tell. */
function prioritiesOf({ specifications }: ResultsFrame): ToTell[] {
	const asked = specifications.filter(
		({ kind, purpose, topics }) => kind === 'ranking' && purpose === 'priority-ranking' && topics
	);
	return shownQuestions(asked).map(({ question }) => ({
		question,
		wanted: { counts: 'all', mean: false }
	}));
}
