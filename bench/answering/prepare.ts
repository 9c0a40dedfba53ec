/** An installation with one open consultation whose respondents are half way through, made by the services. */
import type { Actor } from '../../src/lib/server/accounts/policy.ts';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import {
	closeApplication,
	openApplication,
	type Application
} from '../../src/lib/server/application.ts';
import { readConfiguration } from '../../src/lib/server/configuration.ts';
import { questionnaireVersion } from '../../src/lib/server/questionnaires/service.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { openConsultation } from '../../tests/support/consultation.ts';
import { registerActor } from '../../tests/support/people.ts';
import { projectRoot } from '../../tests/support/project-root.ts';
import { formsOf, fullAnswers, type PageForm } from './forms.ts';

/** A focal point who is signed in. */
export interface Visitor {
	session: string;
	responseId: string;
	/** The newest revision of the response. */
	revision: number;
	/** How often the person has saved under load. */
	saves: number;
	/** What the person answers on each page, in order. */
	forms: PageForm[];
}

async function open(dataDirectory: string): Promise<Application> {
	const result = readConfiguration(
		{ ORIGIN: 'http://localhost', DATA_DIR: dataDirectory, LOG_LEVEL: 'silent' },
		projectRoot
	);
	if (!result.ok) throw new Error(result.messages.join('\n'));
	return openApplication(result.configuration);
}

/** Fills an empty data folder; each visitor has answered the first half of the pages. */
export async function prepareConsultation(
	dataDirectory: string,
	count: number
): Promise<Visitor[]> {
	const application = await open(dataDirectory);
	try {
		const administrator = await registerActor(application, 'administrator@bureau.example', {
			role: 'administrator'
		});
		const { asked, consultation } = await openConsultation(application, administrator);
		const { definition } = await questionnaireVersion(
			application,
			consultation.questionnaireId,
			consultation.questionnaireVersion
		);
		const visitors: Visitor[] = [];
		for (const { responseId, ...state } of asked.slice(0, count)) {
			const forms = formsOf(
				definition,
				fullAnswers(
					{ ...state, code: state.id, seed: state.id, lastTime: false, locale: 'en' },
					definition
				)
			);
			const person = await registerActor(application, `${state.id.toLowerCase()}@focal.example`, {
				role: 'focal_point',
				respondentId: state.id
			});
			const answered = forms.slice(0, forms.length / 2);
			const revision = await answer(application, person, responseId, answered);
			const session = await openSession(application, person.personId);
			visitors.push({ session, responseId, revision, saves: 0, forms });
		}
		return visitors;
	} finally {
		await closeApplication(application);
	}
}

/** Saves these pages one after the other; answers the last revision. */
async function answer(
	application: Application,
	person: Actor,
	responseId: string,
	forms: readonly PageForm[]
): Promise<number> {
	let revision = 0;
	for (const { page, fields } of forms) {
		const saved = await savePage(application, person, {
			responseId,
			page,
			baseRevision: revision,
			form: fields,
			locale: 'en'
		});
		if (saved.kind !== 'saved') throw new Error(`${page} can not be answered like this`);
		({ revision } = saved);
	}
	return revision;
}
