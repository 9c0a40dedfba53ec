import { actorOf, guarded } from '$lib/server/pipeline/guard';
import {
	responsesBehind,
	type CountedResponse,
	type ResponsesBehind
} from '$lib/server/rollups/behind';
import { localizeHref } from '$lib/i18n/addresses';
import type { Locale } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { readAmong } from '$lib/rollup/among';
import { readBehind } from '$lib/rollup/behind';
import { readView, writeView } from '$lib/rollup/view';
import {
	amongInWords,
	columnInWords,
	givenInWords,
	optionName,
	questionInWords
} from '$lib/ui/desk/results/behind';
import { addressOf } from '$lib/ui/desk/results/links';
import { faultsInWords, whose } from '$lib/ui/desk/results/view';
import { languageName, regionName } from '$lib/ui/desk/names';
import { formatDate, formatNumber } from '$lib/ui/formatting';
import { headingOf } from '../../../../heading.server';
import type { PageServerLoadEvent } from './$types';

const ON_A_PAGE = 250;

function listed(
	{ respondent, response, times, answers }: CountedResponse,
	{ questions }: ResponsesBehind,
	locale: Locale
) {
	const { responseId, name, region, submittedAt, late } = respondent;
	const question = questions.at(-1);
	return {
		responseId,
		name: name[locale],
		region: regionName(region, locale),
		language: languageName(response.locale, locale),
		submitted: submittedAt && formatDate(submittedAt, locale),
		late,
		times: formatNumber(times, locale),
		answers: answers.map((answer) => optionName(question, answer, locale))
	};
}

/** The page of the list, from 1. */
function pageIn(url: URL, pages: number): number {
	const page = Number(url.searchParams.get('page'));
	return Number.isSafeInteger(page) && page > 0 ? Math.min(page, pages) : 1;
}

function addressOfPage(url: URL, page: number): string {
	const query = new URLSearchParams(url.searchParams);
	query.set('page', String(page));
	return addressOf(url.pathname, query);
}

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const behind = readBehind(url.searchParams);
	const column = url.searchParams.get('column') ?? undefined;
	const among = readAmong(url.searchParams);
	const found = await responsesBehind(application, actorOf(locals), params.consultation, {
		...readView(url.searchParams),
		...(behind && { behind }),
		...(column !== undefined && { column }),
		...(among && { among })
	});
	const { view, faults, questions, crossing, responses } = found;
	const pages = Math.max(1, Math.ceil(responses.length / ON_A_PAGE));
	const page = pageIn(url, pages);
	const all = responses
		.map((each) => listed(each, found, locale))
		.sort((one, other) => one.name.localeCompare(other.name, locale));
	const rows = responses.reduce((sum, { times }) => sum + times, 0);
	const counts = {
		responses: formatNumber(responses.length, locale),
		rows: formatNumber(rows, locale)
	};
	const inRows = rows !== responses.length;
	return {
		heading: await headingOf(locals, found.consultation),
		faults: faultsInWords(faults, locale),
		question: questionInWords(questions, locale),
		given: behind
			? givenInWords(behind.given, questions.at(-1), locale)
			: m.explorer_behind_all({}, { locale }),
		column: columnInWords(view, column, crossing, locale),
		whose: [...(among ? [amongInWords(among, locale)] : []), ...whose(view.filter, locale)],
		count: inRows
			? m.explorer_behind_rows(counts, { locale })
			: m.explorer_behind_count(counts, { locale }),
		inRows,
		withAnswers: all.some(({ answers }) => answers.length > 0),
		responses: all.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE),
		pages: {
			text: m.statements_page(
				{ page: formatNumber(page, locale), pages: formatNumber(pages, locale) },
				{ locale }
			),
			previous: page > 1 ? addressOfPage(url, page - 1) : null,
			next: page < pages ? addressOfPage(url, page + 1) : null
		},
		back: addressOf(
			localizeHref(`/desk/consultations/${params.consultation}/results`, { locale }),
			writeView(view)
		)
	};
});
