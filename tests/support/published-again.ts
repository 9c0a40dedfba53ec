/** The frozen texts of the versions of a brief, one after the other. */
import { shownQuestions } from '../../src/lib/brief/templates/meeting/wanted.ts';
import { tell } from '../../src/lib/disclosure/tell.ts';
import { canonicalJson } from '../../src/lib/server/canonical-json.ts';
import { freeze, type BriefContent } from '../../src/lib/server/briefs/content.ts';
import { countedIn, regionsOf, responseOf, type AnsweredAgain } from './answered-again.ts';
import { subject } from './rollup-fixtures.ts';

const nobodyAsked = { total: { asked: 0, started: 0, submitted: 0 }, regions: [], groups: [] };

/** The frozen text of the next version. */
function publish(consultation: AnsweredAgain, before: readonly BriefContent[]): BriefContent {
	const number = before.length + 1;
	const counted = countedIn(consultation, number);
	const standing = new Set(counted.map(({ receipt }) => receipt));
	const former = consultation.submissions.filter(
		({ receipt, versions }) =>
			!standing.has(receipt) && versions.some((version) => version < number)
	);
	const questions = tell({
		number,
		questions: shownQuestions(consultation.questions),
		responses: counted.map((submission) => responseOf(consultation, submission)),
		former: former.map((submission) => responseOf(consultation, submission)),
		earlier: before.map(({ number: version, figures }) => ({
			number: version,
			receipts: figures.receipts,
			questions: figures.questions
		})),
		regions: regionsOf(consultation)
	});
	const figures = {
		version: number,
		responses: counted.length,
		receipts: [...standing].sort(),
		coverage: nobodyAsked,
		questions
	};
	const words = { statements: [], titles: {}, marked: [] };
	const { content } = freeze({ subject, figures, words }, '2026-11-21T00:00:00.000Z');
	return JSON.parse(canonicalJson(content)) as BriefContent;
}

/** All versions, one after the other. */
export function published(consultation: AnsweredAgain): BriefContent[] {
	const contents: BriefContent[] = [];
	while (contents.length < consultation.versions) contents.push(publish(consultation, contents));
	return contents;
}
