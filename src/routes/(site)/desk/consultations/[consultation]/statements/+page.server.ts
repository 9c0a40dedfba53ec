import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { textField } from '$lib/server/pipeline/form';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import { markStatement } from '$lib/server/statements/coding';
import { codings, marks, uses, type StatementFilter } from '$lib/server/statements/filter';
import { statementPage, type StatementPage } from '$lib/server/statements/service';
import { locales, type Locale } from '$lib/i18n/locales';
import { localizeHref } from '$lib/i18n/addresses';
import { m } from '$lib/i18n/paraglide/messages.js';
import { groups, regions } from '$lib/rollup/types';
import { groupName, languageName, regionName } from '$lib/ui/desk/names';
import { formatNumber } from '$lib/ui/formatting';
import { headingOf } from '../../../heading.server';
import { filterOf, pageOf, queryOf } from './filter.server';
import { statementInWords, themeOption, topicOptions } from './wording.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

const useNames = {
	named: m.statements_use_named,
	unnamed: m.statements_use_unnamed,
	none: m.statements_use_none
};
const codingNames = {
	coded: m.statements_coding_coded,
	uncoded: m.statements_coding_uncoded,
	changed: m.statements_coding_changed
};
const markNames = { marked: m.statements_marked, unmarked: m.statements_unmarked };

/** What can be chosen from. */
function optionsOf(frame: StatementPage, locale: Locale) {
	const languages = locales.map((value) => ({ value, text: languageName(value, locale) }));
	const named = <Value extends string>(
		values: readonly Value[],
		names: Record<Value, (inputs: object, options: { locale: Locale }) => string>
	) => values.map((value) => ({ value, text: names[value]({}, { locale }) }));
	return {
		questions: frame.questions.map(({ name, title }) => ({ value: name, text: title[locale] })),
		topics: topicOptions(frame, locale),
		themes: frame.themes.map(themeOption),
		regions: regions.map((value) => ({ value, text: regionName(value, locale) })),
		groups: groups.map((value) => ({ value, text: groupName(value, locale) })),
		languages,
		uses: named(uses, useNames),
		codings: named(codings, codingNames),
		marks: named(marks, markNames),
		translations: [
			{ value: 'any', text: m.statements_translation_any({}, { locale }) },
			{ value: 'none', text: m.statements_translation_none({}, { locale }) },
			...languages.map(({ value, text }) => ({
				value,
				text: m.statements_translation_into({ language: text }, { locale })
			}))
		]
	};
}

/** Statements under the question they answer, in the order of the list. */
function listsOf(found: StatementPage, locale: Locale) {
	const titles = new Map(found.questions.map(({ name, title }) => [name, title[locale]]));
	return [...Map.groupBy(found.statements, ({ question }) => question)].map(
		([name, statements]) => ({
			name,
			question: titles.get(name) ?? name,
			statements: statements.map((statement) => statementInWords(found, statement, locale))
		})
	);
}

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const filter = filterOf(url);
	const actor = actorOf(locals);
	const id = params.consultation;
	const found = await statementPage(application, actor, id, filter, pageOf(url));
	const { page, pages } = found;
	return {
		heading: await headingOf(locals, found.consultation),
		filter: chosen(filter),
		/** For the addresses of this page: the choice and the page of the list. */
		query: { statement: queryOf(filter), action: queryOf(filter, page, '&') },
		options: optionsOf(found, locale),
		any: found.total > 0,
		total: formatNumber(found.total, locale),
		fitting: formatNumber(found.fitting, locale),
		pages: {
			text: m.statements_page(
				{ page: formatNumber(page, locale), pages: formatNumber(pages, locale) },
				{ locale }
			),
			previous: page > 1 ? queryOf(filter, page - 1) : null,
			next: page < pages ? queryOf(filter, page + 1) : null
		},
		lists: listsOf(found, locale)
	};
});

/** Every field of the filter, empty where it does not narrow the choice. */
function chosen(filter: StatementFilter) {
	const { words = '', question = '', topic = '', theme = '', region = '' } = filter;
	const { group = '', language = '', use = '', translation = '', coding = '', mark = '' } = filter;
	return {
		...{ words, question, topic, theme, region },
		...{ group, language, use, translation, coding, mark }
	};
}

const marking = z.object({
	statement: z.string().min(1).max(100),
	revision: z.coerce.number().int().positive(),
	marked: z.enum(['yes', 'no'])
});

const mark = guarded(async ({ request, locals, params, url }: RequestEvent) => {
	const { application, locale } = locals;
	const form = await request.formData();
	const parsed = marking.safeParse({
		statement: textField(form, 'statement'),
		revision: textField(form, 'revision'),
		marked: textField(form, 'marked')
	});
	if (!parsed.success) throw new Problem('invalid_input');
	const { statement, revision, marked } = parsed.data;
	const consultationId = params.consultation;
	const seen = { consultationId, id: statement, revision };
	try {
		await markStatement(application, actorOf(locals), seen, marked === 'yes');
	} catch (thrown) {
		if (!(thrown instanceof Problem) || thrown.status !== 409) throw thrown;
		return fail(thrown.status, {
			statement,
			problem: problemMessage(thrown.code, locale)
		});
	}
	const query = queryOf(filterOf(url), pageOf(url));
	const list = `/desk/consultations/${consultationId}/statements${query}`;
	redirect(303, `${localizeHref(list, { locale })}#statement-${statement}`);
});

export const actions: Actions = { mark };
