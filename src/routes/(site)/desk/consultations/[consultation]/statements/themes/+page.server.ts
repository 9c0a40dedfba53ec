import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { textField } from '$lib/server/pipeline/form';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import { statementFrame } from '$lib/server/statements/service';
import { addTheme, mergeTheme, removeTheme, renameTheme } from '$lib/server/statements/themes';
import { localizeHref } from '$lib/i18n/addresses';
import type { Locale } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { languageName } from '$lib/ui/desk/names';
import { formatNumber } from '$lib/ui/formatting';
import { headingOf } from '../../../../heading.server';
import { themeOption } from '../wording.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

const LONGEST_NAME = 120;

const name = z
	.string()
	.trim()
	.min(1)
	.max(LONGEST_NAME)
	.refine((text) => text.replaceAll('\0', '').trim() !== '');
const seenTheme = z.object({
	theme: z.string().min(1).max(100),
	revision: z.coerce.number().int().positive()
});

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const found = await statementFrame(application, actorOf(locals), params.consultation);
	return {
		heading: await headingOf(locals, found.consultation),
		language: languageName(locale, locale),
		saved: url.searchParams.has('saved'),
		themes: found.themes.map((theme) => ({
			...themeOption(theme),
			revision: theme.revision,
			uses: formatNumber(theme.uses, locale),
			used: theme.uses > 0
		}))
	};
});

/** The theme it is about ('' for a new one), the field, the sentence, and what was typed. */
function refusal(status: number, theme: string, field: string, text: string, typed = '') {
	return fail(status, { theme, field, text, typed });
}

function nameMissing(locale: Locale): string {
	return m.statements_theme_name_missing({ count: formatNumber(LONGEST_NAME, locale) }, { locale });
}

function back({ params, locals }: RequestEvent): never {
	const path = `/desk/consultations/${params.consultation}/statements/themes?saved`;
	redirect(303, localizeHref(path, { locale: locals.locale }));
}

/** The theme as the form says that it was seen. @throws Problem invalid_input */
function seenIn(form: FormData, { params }: RequestEvent) {
	const parsed = seenTheme.safeParse({
		theme: textField(form, 'theme'),
		revision: textField(form, 'revision')
	});
	if (!parsed.success) throw new Problem('invalid_input');
	const { theme, revision } = parsed.data;
	return { consultationId: params.consultation, id: theme, revision };
}

/** What the page says of a refusal that it can help with; anything else is thrown on. */
function sentenceOf(thrown: unknown, locale: Locale): { status: number; text: string } {
	if (!(thrown instanceof Problem) || thrown.status !== 409) throw thrown;
	return { status: thrown.status, text: problemMessage(thrown.code, locale) };
}

const add = guarded(async (event: RequestEvent) => {
	const { application, locale } = event.locals;
	const typed = textField(await event.request.formData(), 'name');
	const parsed = name.safeParse(typed);
	if (!parsed.success) return refusal(400, '', 'name', nameMissing(locale), typed);
	const theme = { name: parsed.data, locale };
	try {
		await addTheme(application, actorOf(event.locals), event.params.consultation, theme);
	} catch (thrown) {
		const { status, text } = sentenceOf(thrown, locale);
		return refusal(status, '', 'name', text, typed);
	}
	back(event);
});

const rename = guarded(async (event: RequestEvent) => {
	const { application, locale } = event.locals;
	const form = await event.request.formData();
	const seen = seenIn(form, event);
	const typed = textField(form, 'name');
	const parsed = name.safeParse(typed);
	if (!parsed.success) return refusal(400, seen.id, 'name', nameMissing(locale), typed);
	try {
		const theme = { name: parsed.data, locale };
		await renameTheme(application, actorOf(event.locals), seen, theme);
	} catch (thrown) {
		const { status, text } = sentenceOf(thrown, locale);
		return refusal(status, seen.id, 'name', text, typed);
	}
	back(event);
});

const merge = guarded(async (event: RequestEvent) => {
	const { application, locale } = event.locals;
	const form = await event.request.formData();
	const seen = seenIn(form, event);
	const into = textField(form, 'into');
	if (into === '' || into.length > 100) {
		const missing = m.statements_theme_merge_missing({}, { locale });
		return refusal(400, seen.id, 'into', missing);
	}
	try {
		await mergeTheme(application, actorOf(event.locals), seen, into);
	} catch (thrown) {
		const { status, text } = sentenceOf(thrown, locale);
		return refusal(status, seen.id, 'into', text);
	}
	back(event);
});

const remove = guarded(async (event: RequestEvent) => {
	const { application, locale } = event.locals;
	const seen = seenIn(await event.request.formData(), event);
	try {
		await removeTheme(application, actorOf(event.locals), seen);
	} catch (thrown) {
		const { status, text } = sentenceOf(thrown, locale);
		return refusal(status, seen.id, 'name', text);
	}
	back(event);
});

export const actions: Actions = { add, rename, merge, remove };
