import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { textField, textFields } from '$lib/server/pipeline/form';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import {
	codeStatement,
	confirmCodes,
	markStatement,
	translateStatement
} from '$lib/server/statements/coding';
import { statementToCode } from '$lib/server/statements/service';
import { locales } from '$lib/i18n/locales';
import { localizeHref } from '$lib/i18n/addresses';
import { m } from '$lib/i18n/paraglide/messages.js';
import { languageName } from '$lib/ui/desk/names';
import { formatNumber } from '$lib/ui/formatting';
import { direction, type Locale } from '$lib/i18n/locales';
import { headingOf } from '../../../../heading.server';
import { filterOf, queryOf } from '../filter.server';
import { statementInWords, themeOption, topicOptions } from '../wording.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

const LONGEST_TRANSLATION = 20_000;
const MOST_CODES = 200;

/** What can have been done just before this page is shown. */
const outcomes = ['coded', 'confirmed', 'marked', 'unmarked', 'translated'] as const;

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const filter = filterOf(url);
	const actor = actorOf(locals);
	const found = await statementToCode(
		application,
		actor,
		params.consultation,
		params.statement,
		filter
	);
	const { statement, next } = found;
	const words = statementInWords(found, statement, locale);
	const question = found.questions.find(({ name }) => name === statement.question);
	const done = url.searchParams.get('done');
	return {
		heading: await headingOf(locals, found.consultation),
		query: { list: queryOf(filter), action: queryOf(filter, 1, '&') },
		next: next && `${next}${queryOf(filter)}`,
		done: outcomes.find((outcome) => outcome === done) ?? null,
		question: question?.title[locale] ?? statement.question,
		statement: words,
		wording: statement.wording,
		/** The words that were coded, where they are others than those of now. */
		codedText: words.changed ? statement.codedText : null,
		chosen: { topics: statement.topics, themes: statement.themes },
		topics: topicOptions(found, locale),
		themes: found.themes.map(themeOption),
		translations: locales
			.filter((language) => language !== statement.locale)
			.map((language) => ({
				lang: language,
				dir: direction(language),
				language: languageName(language, locale),
				kept: words.translations.find(({ lang }) => lang === language) ?? null
			}))
	};
});

/** What the page shows again when something could not be done: what was chosen or typed above all. */
interface Refusal {
	codes: { topics: string[]; themes: string[] } | null;
	translation: { language: Locale; text: string; error: string | null } | null;
	problem: string | null;
}

function refusal(status: number, refused: Partial<Refusal>) {
	return fail(status, { codes: null, translation: null, problem: null, ...refused });
}

/** Back to this page, which says what was done. */
function goOn({ params, url, locals }: RequestEvent, outcome: (typeof outcomes)[number]): never {
	const path = `/desk/consultations/${params.consultation}/statements/${params.statement}`;
	const query = `?done=${outcome}${queryOf(filterOf(url), 1, '&')}`;
	redirect(303, localizeHref(`${path}${query}`, { locale: locals.locale }));
}

/** The statement as the form says that it was seen. @throws Problem invalid_input */
function seenIn(form: FormData, { params }: RequestEvent) {
	const revision = z.coerce.number().int().positive().safeParse(textField(form, 'revision'));
	if (!revision.success) throw new Problem('invalid_input');
	return {
		consultationId: params.consultation,
		id: params.statement,
		revision: revision.data
	};
}

/** The refusal of something that this page can help with; anything else is thrown on. */
function conflictIn(thrown: unknown): Problem {
	if (thrown instanceof Problem && thrown.status === 409) return thrown;
	throw thrown;
}

const code = guarded(async (event: RequestEvent) => {
	const { application } = event.locals;
	const form = await event.request.formData();
	const codes = {
		topics: textFields(form, 'topic').slice(0, MOST_CODES),
		themes: textFields(form, 'theme').slice(0, MOST_CODES)
	};
	try {
		await codeStatement(application, actorOf(event.locals), seenIn(form, event), codes);
	} catch (thrown) {
		return refusal(conflictIn(thrown).status, { codes });
	}
	goOn(event, 'coded');
});

const confirm = guarded(async (event: RequestEvent) => {
	const { application, locale } = event.locals;
	const form = await event.request.formData();
	try {
		await confirmCodes(application, actorOf(event.locals), seenIn(form, event));
	} catch (thrown) {
		const { status, code: refused } = conflictIn(thrown);
		return refusal(status, { problem: problemMessage(refused, locale) });
	}
	goOn(event, 'confirmed');
});

const mark = guarded(async (event: RequestEvent) => {
	const { application, locale } = event.locals;
	const form = await event.request.formData();
	const marked = textField(form, 'marked') === 'yes';
	try {
		await markStatement(application, actorOf(event.locals), seenIn(form, event), marked);
	} catch (thrown) {
		const { status, code: refused } = conflictIn(thrown);
		return refusal(status, { problem: problemMessage(refused, locale) });
	}
	goOn(event, marked ? 'marked' : 'unmarked');
});

const translation = z.object({
	language: z.enum(locales),
	text: z.string(),
	wording: z.coerce.number().int().positive(),
	revision: z.coerce.number().int().nonnegative()
});

/** What stands in the way of keeping a text; an empty one removes the translation there is. */
function faultOf(text: string, revision: number, locale: Locale): string | null {
	if (text.trim() === '' && revision === 0) return m.statements_translation_missing({}, { locale });
	if (text.length <= LONGEST_TRANSLATION) return null;
	const count = formatNumber(LONGEST_TRANSLATION, locale);
	return m.statements_translation_too_long({ count }, { locale });
}

const translate = guarded(async (event: RequestEvent) => {
	const { application, locale } = event.locals;
	const form = await event.request.formData();
	const parsed = translation.safeParse({
		language: textField(form, 'language'),
		text: textField(form, 'text').replaceAll('\r\n', '\n'),
		wording: textField(form, 'wording'),
		revision: textField(form, 'revision')
	});
	if (!parsed.success) throw new Problem('invalid_input');
	const { language, text, wording, revision } = parsed.data;
	const error = faultOf(text, revision, locale);
	if (error !== null) return refusal(400, { translation: { language, text, error } });
	const { consultation: consultationId, statement: id } = event.params;
	const work = { consultationId, id, wording, revision, text, locale: language };
	try {
		await translateStatement(application, actorOf(event.locals), work);
	} catch (thrown) {
		return refusal(conflictIn(thrown).status, { translation: { language, text, error: null } });
	}
	goOn(event, 'translated');
});

export const actions: Actions = { code, confirm, mark, translate };
