/** The submitted responses of a view, in pages, however many there are. */
import type { DownloadedResponse } from '../../downloads/responses.ts';
import { consentOf } from '../../rollup/statements.ts';
import { groups } from '../../rollup/types.ts';
import { isShown, type Filter } from '../../rollup/view.ts';
import type { Application } from '../application.ts';
import { submittedPages } from '../responses/submitted.ts';
import type { ResultsFrame } from '../rollups/frame.ts';

/** A response that is submitted or taken back meanwhile may be among them or not; each is whole. */
export async function* responsesIn(
	{ database }: Application,
	{ consultation, specifications, asked }: ResultsFrame,
	filter: Filter
): AsyncGenerator<DownloadedResponse[], void> {
	const respondents = new Map(asked.map((respondent) => [respondent.id, respondent]));
	for await (const page of submittedPages(database, consultation.id))
		yield page.flatMap((response): DownloadedResponse[] => {
			const respondent = respondents.get(response.respondentId);
			if (!respondent) return [];
			const { id, name, region } = respondent;
			const { locale } = response;
			const stratum = {
				region,
				groups: groups.filter((group) => respondent[group]),
				locale,
				consent: consentOf(specifications, response)
			};
			if (!isShown(filter, stratum)) return [];
			const { consent } = stratum;
			return [{ ...response, respondent: { id, name, region, groups: stratum.groups }, consent }];
		});
}
