import type { QuestionSpecification } from '../../questionnaire/contract.ts';
import { specify } from '../../questionnaire/engine/index.ts';
import { rollUpFrom } from '../../rollup/roll-up.ts';
import type { RollUp } from '../../rollup/types.ts';
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
import { listSubmitted } from '../responses/service.ts';
import { wholeTally } from './tallies.ts';

export interface ConsultationRollUp {
	consultation: Consultation;
	specifications: QuestionSpecification[];
	asked: AskedRespondent[];
	rollUp: RollUp;
}

/**
 * Everything counted from the submitted responses of a consultation.
 * @throws Problem forbidden, not_found
 */
export async function consultationRollUp(
	application: Application,
	actor: Actor,
	consultationId: string
): Promise<ConsultationRollUp> {
	demand(actor, 'roll-up:read');
	const { database } = application;
	const consultation = await findConsultation(database, consultationId);
	if (!consultation) throw new Problem('not_found');
	const { definition } = await questionnaireVersion(
		application,
		consultation.questionnaireId,
		consultation.questionnaireVersion
	);
	const specifications = specify(definition);
	const asked = await listAsked(database, consultationId);
	const responses = await listSubmitted(database, consultationId);
	const tally = await wholeTally(database, {
		consultationId,
		definition,
		read: async (transaction) => ({
			listed: await listAsked(transaction, consultationId),
			responses: await listSubmitted(transaction, consultationId)
		})
	});
	return {
		consultation,
		specifications,
		asked,
		rollUp: rollUpFrom(tally, { specifications, listed: asked, responses })
	};
}
