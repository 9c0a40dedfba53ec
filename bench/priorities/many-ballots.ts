/** A consultation of thousands on priorities: more than there are States, to see what grows with them. */
import type { Answers, QuestionSpecification } from '../../src/lib/questionnaire/contract.ts';
import { specify } from '../../src/lib/questionnaire/engine/index.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { chance } from '../../src/lib/server/demonstration/chance.ts';
import { shippedQuestionnaire } from '../../tests/support/shipped.ts';
import { generatedCasts } from './generated.ts';
import { openFor, respondentNumber, type Submitted } from './many-responses.ts';
import { storeSubmission } from './stored.ts';

const specifications = specify(shippedQuestionnaire('cto-priorities'));

function ofKind(kind: QuestionSpecification['kind']): QuestionSpecification {
	const found = specifications.find((question) => question.kind === kind);
	if (!found) throw new Error(`The main questionnaire has no ${kind}.`);
	return found;
}

const ranking = ofKind('ranking');
const matrix = ofKind('matrix');

/** Five topics are ranked, and these five are rated: no other row is shown. */
function answered(
	places: readonly string[],
	seed: string
): { answers: Answers; skipped: string[] } {
	const drawn = chance('bench', seed);
	const ranked = places.flatMap((place) => ranking.options[Number(place) - 1]?.value ?? []);
	const rate = () => matrix.options[drawn.whole(0, matrix.options.length - 1)]?.value ?? '';
	return {
		answers: {
			[ranking.name]: ranked,
			[matrix.name]: Object.fromEntries(ranked.map((topic) => [topic, rate()]))
		},
		skipped: matrix.rows
			.filter(({ value }) => !ranked.includes(value))
			.map(({ value }) => `${matrix.name}.${value}`)
	};
}

/** By respondents that are there already. */
export async function putManyBallots(
	application: Application,
	ballots: number
): Promise<Submitted> {
	const { consultationId, administrator, session } = await openFor(
		application,
		'cto-priorities',
		'many-ballots'
	);
	const at = application.clock().toISOString();
	const asked = specifications.map(({ name }) => name);
	await application.database.transaction().execute(async (transaction) => {
		for (const [index, { respondent, ballot }] of generatedCasts(ballots).entries()) {
			const respondentId = respondentNumber(index + 1);
			const submittedBy = administrator.personId;
			const stored = { consultationId, respondentId, asked, submittedBy, at };
			await storeSubmission(transaction, { ...stored, ...answered(ballot.flat(), respondent) });
		}
	});
	return { consultationId, session, responses: ballots };
}
