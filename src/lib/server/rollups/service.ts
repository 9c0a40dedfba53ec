import { rollUpFrom } from '../../rollup/roll-up.ts';
import type { RollUp } from '../../rollup/types.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { listReceipts } from '../responses/service.ts';
import { standingStatements } from '../statements/service.ts';
import { resultsFrame, sourceOf, type ResultsFrame } from './frame.ts';
import { wholeTally } from './tallies.ts';

export interface ConsultationRollUp extends ResultsFrame {
	rollUp: RollUp;
}

/**
 * Everything counted from the submitted responses of a consultation, as a brief takes it: from the tally
 * that is stored, with the receipts it stands for and the statements that stand.
 * @throws Problem forbidden, not_found
 */
export async function consultationRollUp(
	application: Application,
	actor: Actor,
	consultationId: string
): Promise<ConsultationRollUp> {
	const frame = await resultsFrame(application, actor, consultationId);
	const { database } = application;
	const tally = await wholeTally(application, sourceOf(frame));
	return {
		...frame,
		rollUp: rollUpFrom(tally, {
			specifications: frame.specifications,
			listed: frame.asked,
			receipts: await listReceipts(database, consultationId),
			statements: await standingStatements(application, actor, consultationId)
		})
	};
}
