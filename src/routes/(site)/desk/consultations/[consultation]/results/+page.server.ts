import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { consultationRollUp, type ConsultationRollUp } from '$lib/server/rollups/service';
import { direction, type Locale } from '$lib/i18n/locales';
import { countsInWords } from '$lib/ui/desk/counts';
import { consentName, languageName } from '$lib/ui/desk/names';
import { resultsOf } from '$lib/ui/desk/results';
import { formatNumber } from '$lib/ui/formatting';
import { headingOf } from '../../../heading.server';
import type { PageServerLoadEvent } from './$types';

/** The respondents' own words, of one question or of all. */
function statementsOf({ asked, rollUp }: ConsultationRollUp, question: string, locale: Locale) {
	const names = new Map(asked.map(({ id, name }) => [id, name[locale]]));
	const titles = new Map(rollUp.questions.map(({ name, title }) => [name, title[locale]]));
	const questions = new Set(rollUp.statements.map((statement) => statement.question));
	const chosen = questions.has(question) ? question : '';
	const shown = rollUp.statements.filter(
		(statement) => chosen === '' || statement.question === chosen
	);
	return {
		chosen,
		questions: [...questions].map((name) => ({ value: name, text: titles.get(name) ?? name })),
		shown: formatNumber(shown.length, locale),
		total: formatNumber(rollUp.statements.length, locale),
		list: shown.map((statement) => ({
			respondent: names.get(statement.respondentId) ?? statement.respondentId,
			question: titles.get(statement.question) ?? statement.question,
			text: statement.text,
			lang: statement.locale,
			dir: direction(statement.locale),
			language: languageName(statement.locale, locale),
			consent: consentName(statement.consent, locale),
			quotable: statement.consent !== 'none'
		}))
	};
}

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const found = await consultationRollUp(application, actorOf(locals), params.consultation);
	return {
		heading: await headingOf(locals, found.consultation),
		responses: found.rollUp.responses,
		total: countsInWords(found.rollUp.coverage.total, locale),
		results: resultsOf(found.rollUp, locale),
		statements: statementsOf(found, url.searchParams.get('question') ?? '', locale)
	};
});
