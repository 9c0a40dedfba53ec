/** What the next version of a brief may tell, after what its versions told before. */
import type { BriefFigures } from '../../brief/about.ts';
import { withFindings } from '../../brief/findings/findings.ts';
import { shownQuestions } from '../../brief/templates/meeting/wanted.ts';
import type { Version } from '../../disclosure/versions.ts';
import { coverage } from '../../rollup/coverage.ts';
import type { Application } from '../application.ts';
import type { Database } from '../database/connection.ts';
import type { ResultsFrame } from '../rollups/frame.ts';
import { earlierBrief } from './earlier-brief.ts';
import { industryFigures } from './industry.ts';
import { toldOf } from './telling.ts';
import { readContents } from './told-contents.ts';
import { listContents, listVersions } from './version-repository.ts';

/** @param briefId of the draft, if there is one */
export async function toldFigures(
	application: Application,
	frame: ResultsFrame,
	briefId: string | undefined
): Promise<BriefFigures> {
	const { database } = application;
	const versions = briefId === undefined ? [] : await listVersions(database, briefId);
	const number = (versions[0]?.number ?? 0) + 1;
	const { receipts, questions } = await toldOf(application, frame, {
		number,
		questions: shownQuestions(frame.specifications),
		before: versions.map(({ sha256 }) => sha256).join(),
		earlier: async () => (briefId === undefined ? [] : versionsOf(database, briefId))
	});
	const industry = await industryFigures(application, frame.consultation);
	const before = await earlierBrief(database, frame.consultation);
	return withFindings({
		version: number,
		responses: receipts.length,
		receipts,
		coverage: coverage(frame.asked),
		questions,
		...(industry && { industry }),
		...(before && { before })
	});
}

/** Oldest first. */
async function versionsOf(database: Database, briefId: string): Promise<Version[]> {
	const contents = await listContents(database, briefId);
	return readContents(contents).map(({ number, figures: { receipts, questions } }) => ({
		number,
		receipts,
		questions
	}));
}
