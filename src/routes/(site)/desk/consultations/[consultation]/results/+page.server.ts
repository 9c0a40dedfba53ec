import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { consultationRollUp, type ConsultationRollUp } from '$lib/server/rollups/service';
import { direction, type Locale } from '$lib/i18n/locales';
import { countsInWords } from '$lib/ui/desk/counts';
import { consentName, languageName } from '$lib/ui/desk/names';
import { resultsOf } from '$lib/ui/desk/results';
import { formatNumber } from '$lib/ui/formatting';
import { headingOf } from '../../../heading.server';
import type { PageServerLoadEvent } from './$types';

/** The respondents' own words, question by question: of one question or of all. */
function statementsOf({ asked, rollUp }: ConsultationRollUp, question: string, locale: Locale) {
	const names = new Map(asked.map(({ id, name }) => [id, name[locale]]));
	const titles = new Map(rollUp.questions.map(({ name, title }) => [name, title[locale]]));
	const byQuestion = Map.groupBy(rollUp.statements, (statement) => statement.question);
	const chosen = byQuestion.has(question) ? question : '';
	const shown = [...byQuestion].filter(([name]) => chosen === '' || name === chosen);
	return {
		chosen,
		questions: [...byQuestion.keys()].map((name) => ({
			value: name,
			text: titles.get(name) ?? name
		})),
		shown: formatNumber(shown.flatMap(([, statements]) => statements).length, locale),
		total: formatNumber(rollUp.statements.length, locale),
		lists: shown.map(([name, statements]) => ({
			name,
			question: titles.get(name) ?? name,
			statements: statements
				.map((statement) => ({
					respondent: names.get(statement.respondentId) ?? statement.respondentId,
					text: statement.text,
					lang: statement.locale,
					dir: direction(statement.locale),
					language: languageName(statement.locale, locale),
					consent: consentName(statement.consent, locale),
					quotable: statement.consent !== 'none'
				}))
				.sort((one, other) => one.respondent.localeCompare(other.respondent, locale))
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
