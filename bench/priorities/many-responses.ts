/** Consultations that have been answered, put into an installation. */
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { chance, type Chance } from '../../src/lib/server/demonstration/chance.ts';
import {
	questionnaireVersion,
	storeQuestionnaire
} from '../../src/lib/server/questionnaires/service.ts';
import type { Answers, Definition, Json } from '../../src/lib/questionnaire/contract.ts';
import { finish, skippedInside } from '../../src/lib/questionnaire/engine/index.ts';
import { openConsultation, sameInAll } from '../../tests/support/consultation.ts';
import { registerActor } from '../../tests/support/people.ts';
import { fullAnswers } from '../answering/forms.ts';
import { storeSubmission } from './stored.ts';

/** As many of each kind as make 25. */
const kinds = { text: 8, comment: 3, radiogroup: 6, checkbox: 4, rating: 3, boolean: 1 } as const;
type Kind = keyof typeof kinds;

const options = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const words = 'Training and equipment for laboratories that test, "together" with the neighbours.';

const questions = Object.entries(kinds).flatMap(([type, count]) =>
	Array.from({ length: count }, (_, index) => ({
		type: type as Kind,
		name: `${type}_${index + 1}`
	}))
);

const definition: Definition = {
	title: 'Twenty-five questions',
	pages: [
		{
			name: 'all',
			elements: questions.map(({ type, name }) => ({
				type,
				name,
				title: `Question ${name}`,
				...(type === 'radiogroup' || type === 'checkbox' ? { choices: options } : {}),
				...(type === 'comment' ? { purpose: 'statement' } : {})
			}))
		}
	]
};

function answer(type: Kind, drawn: Chance): Json {
	switch (type) {
		case 'text':
			return `Answer ${drawn.whole(1, 100_000)}`;
		case 'comment':
			return `${words} ${drawn.whole(1, 100_000)}`;
		case 'radiogroup':
			return options[drawn.whole(0, options.length - 1)] ?? '';
		case 'checkbox':
			return options.filter(() => drawn.happens(0.4));
		case 'rating':
			return drawn.whole(1, 5);
		case 'boolean':
			return drawn.happens(0.5);
	}
}

/** A consultation as the desk reads it. */
export interface Submitted {
	consultationId: string;
	/** Of somebody of the desk. */
	session: string;
	responses: number;
}

export async function putManyResponses(
	application: Application,
	responses: number
): Promise<Submitted> {
	await storeQuestionnaire(application, 'twenty-five', definition);
	const { consultationId, administrator, session } = await openFor(application, 'twenty-five');
	const drawn = chance('bench', 'many responses');
	const at = application.clock().toISOString();
	const asked = questions.map(({ name }) => name);
	await application.database.transaction().execute(async (transaction) => {
		for (let index = 1; index <= responses; index += 1) {
			const respondentId = respondentNumber(index);
			const name = JSON.stringify(sameInAll(respondentId));
			await transaction
				.insertInto('respondent')
				.values({ id: respondentId, kind: 'organization', name, locale: 'en' })
				.execute();
			const answers: Answers = Object.fromEntries(
				questions.map((question) => [question.name, answer(question.type, drawn)])
			);
			const submittedBy = administrator.personId;
			const submission = { consultationId, respondentId, answers, asked, submittedBy, at };
			await storeSubmission(transaction, { ...submission, skipped: [] });
		}
	});
	return { consultationId, session, responses };
}

/** Everybody asked has answered the main questionnaire: as large as consultations of States come. */
export async function putWholeConsultation(application: Application): Promise<Submitted> {
	const { consultationId, administrator, session, asked } = await openFor(
		application,
		'cto-priorities'
	);
	const { definition } = await questionnaireVersion(application, 'cto-priorities', 1);
	const at = application.clock().toISOString();
	await application.database.transaction().execute(async (transaction) => {
		for (const state of asked) {
			const drawn = { code: state.id, seed: state.id, lastTime: false, locale: 'en' } as const;
			const respondent = { ...state, ...drawn };
			const finished = finish(definition, fullAnswers(respondent, definition), 'en');
			await storeSubmission(transaction, {
				consultationId,
				respondentId: state.id,
				answers: finished.answers,
				asked: finished.asked,
				skipped: skippedInside(definition, finished.answers),
				submittedBy: administrator.personId,
				at
			});
		}
	});
	return { consultationId, session, responses: asked.length };
}

/** The id of one of the thousands, from 1. */
export function respondentNumber(index: number): string {
	return `respondent-${String(index).padStart(6, '0')}`;
}

/** @param people the beginning of their mailboxes: others for each consultation */
export async function openFor(
	application: Application,
	questionnaireId: string,
	people = questionnaireId
) {
	const administrator = await registerActor(application, `${people}@bureau.example`, {
		role: 'administrator'
	});
	const mailbox = `desk-of-${people}@bureau.example`;
	const desk = await registerActor(application, mailbox, { role: 'desk_manager' });
	const { consultation, asked } = await openConsultation(
		application,
		administrator,
		undefined,
		undefined,
		questionnaireId
	);
	const session = await openSession(application, desk.personId);
	return { consultationId: consultation.id, administrator, session, asked };
}
