import type { Definition, QuestionSpecification } from '../../questionnaire/contract.ts';
import { specify } from '../../questionnaire/engine/index.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import {
	findConsultation,
	listAsked,
	type AskedRespondent,
	type Consultation
} from '../consultations/service.ts';
import { Problem } from '../problems.ts';
import { questionnaireVersion } from '../questionnaires/service.ts';
import { submittedPages, submittedState } from '../responses/submitted.ts';
import { tallyOfEachStratum, type Source, type StoredTallies } from './tallies.ts';

/** What every page of a consultation's results begins with. */
export interface ResultsFrame {
	consultation: Consultation;
	definition: Definition;
	specifications: QuestionSpecification[];
	/** Everybody who was asked. */
	asked: AskedRespondent[];
}

/** @throws Problem forbidden, not_found */
export async function resultsFrame(
	application: Application,
	actor: Actor,
	consultationId: string
): Promise<ResultsFrame> {
	demand(actor, 'roll-up:read');
	const consultation = await findConsultation(application.database, consultationId);
	if (!consultation) throw new Problem('not_found');
	return frameOf(application, consultation);
}

/** Asks nobody who may: for figures that are told of as far as anybody may read them. */
export async function frameOf(
	application: Application,
	consultation: Consultation
): Promise<ResultsFrame> {
	const { definition } = await questionnaireVersion(
		application,
		consultation.questionnaireId,
		consultation.questionnaireVersion
	);
	return {
		consultation,
		definition,
		specifications: specify(definition),
		asked: await listAsked(application.database, consultation.id)
	};
}

/** Where the tallies of this consultation come from when none are stored. */
function sourceOf({ consultation: { id }, definition, asked }: ResultsFrame): Source {
	return {
		consultationId: id,
		definition,
		standings: new Map(asked.map((respondent) => [respondent.id, respondent])),
		responses: (database) => submittedPages(database, id),
		state: (database) => submittedState(database, id)
	};
}

/** What is counted of each stratum of a consultation. */
export function strataOf(application: Application, frame: ResultsFrame): Promise<StoredTallies> {
	return tallyOfEachStratum(application, sourceOf(frame));
}
