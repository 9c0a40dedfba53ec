import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { typedNumbers } from '$lib/brief/passages/runs';
import type { PassageWords } from '$lib/brief/passages/passage';
import { passageKey } from '$lib/brief/outline';
import { direction, locales, type Locale } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/addresses';
import {
	addPassage,
	changePassage,
	removePassage,
	type WrittenPassage
} from '$lib/server/briefs/drafting';
import { passageToWrite } from '$lib/server/briefs/workplace';
import { findConsultation } from '$lib/server/consultations/service';
import { textField } from '$lib/server/pipeline/form';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { Problem } from '$lib/server/problems';
import type { FieldErrors } from '$lib/ui/desk/form-errors';
import { languageName } from '$lib/ui/desk/names';
import { formatDateTime, formatNumber } from '$lib/ui/formatting';
import { headingOf } from '../../../../../heading.server';
import { faultsInWords } from '../../wording.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

const LONGEST_TEXT = 20_000;
const LONGEST_HEADING = 300;

/** The name of a passage that there is not yet. */
const NEW = 'new';

export const load = guarded(async ({ locals, params, url, request }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const actor = actorOf(locals);
	const consultation = await findConsultation(application.database, params.consultation);
	if (!consultation) throw new Problem('not_found');
	const id = params.passage === NEW ? null : params.passage;
	const found = await passageToWrite(application, actor, consultation.id, id, locale);
	const { passage, writtenBy, faults, offers } = found;
	// Who has just written into a passage that is gone keeps the words; whoever looks for it does not.
	if (id !== null && passage === null && request.method === 'GET') throw new Problem('not_found');
	return {
		heading: await headingOf(locals, consultation),
		behind: url.searchParams.get('behind') ?? '',
		isNew: id === null,
		kept: passage && {
			heading: passage.heading,
			text: passage.text,
			language: passage.locale,
			dir: direction(passage.locale),
			translations: locales.flatMap((lang) => {
				const words = passage.translations[lang];
				return words ? [{ ...words, lang, dir: direction(lang) }] : [];
			}),
			revision: passage.revision,
			about: m.desk_passage_about(
				{
					name: writtenBy ?? '',
					time: formatDateTime(passage.at, locale),
					language: languageName(passage.locale, locale)
				},
				{ locale }
			)
		},
		faults: faultsInWords(faults, locale),
		offers
	};
});

/** Fields as the form holds them, by their names. */
type Typed = Record<string, string>;

/** What the page shows again: the person's own words above all. */
interface Refusal {
	typed?: Typed;
	errors: FieldErrors;
	/** Someone else has changed the passage, or removed it. */
	conflict: boolean;
}

function refusal(status: number, refused: Partial<Refusal>) {
	return fail(status, { errors: {}, conflict: false, ...refused });
}

const words = z.object({
	heading: z.string().max(LONGEST_HEADING),
	text: z.string().max(LONGEST_TEXT)
});
const written = z.object({
	...words.shape,
	text: words.shape.text.trim().min(1),
	language: z.enum(locales),
	revision: z.coerce.number().int().nonnegative()
});

function typedIn(form: FormData): Typed {
	const own = ['heading', 'text', 'language', 'revision', 'behind'];
	const translated = locales.flatMap((locale) => [`heading.${locale}`, `text.${locale}`]);
	const entries = [...own, ...translated].map((name): [string, string] => [
		name,
		textField(form, name).replaceAll('\r\n', '\n')
	]);
	return Object.fromEntries(entries);
}

function tooLong(field: string, locale: Locale): string {
	const most = field.startsWith('heading') ? LONGEST_HEADING : LONGEST_TEXT;
	return m.desk_brief_too_long({ count: formatNumber(most, locale) }, { locale });
}

type Parsed = { errors: FieldErrors } | { passage: WrittenPassage; revision: number };

function parse(typed: Typed, locale: Locale): Parsed {
	const { heading, text, language, revision } = typed;
	const parsed = written.safeParse({ heading, text, language, revision });
	const errors: FieldErrors = {};
	for (const issue of parsed.error?.issues ?? []) {
		const field = String(issue.path[0]);
		errors[field] ??=
			issue.code === 'too_small'
				? m.desk_passage_missing({}, { locale })
				: field === 'language'
					? m.desk_brief_language_missing({}, { locale })
					: tooLong(field, locale);
	}
	const translations = translationsIn(typed, errors, locale);
	for (const [field, said] of Object.entries(typed)) {
		const numbers = /^(?:heading|text)/u.test(field) ? typedNumbers(said) : [];
		if (numbers.length === 0) continue;
		errors[field] ??= m.desk_passage_typed({ numbers: numbers.join(' · ') }, { locale });
	}
	if (!parsed.success || Object.keys(errors).length > 0) return { errors };
	const { data } = parsed;
	return {
		passage: {
			heading: data.heading.trim(),
			text: data.text,
			locale: data.language,
			translations: without(translations, data.language)
		},
		revision: data.revision
	};
}

type Translations = Partial<Record<Locale, PassageWords>>;

function translationsIn(typed: Typed, errors: FieldErrors, locale: Locale): Translations {
	const translations: Translations = {};
	for (const language of locales) {
		const heading = (typed[`heading.${language}`] ?? '').trim();
		const text = (typed[`text.${language}`] ?? '').trim();
		if (text === '') continue;
		const parsed = words.safeParse({ heading, text });
		if (parsed.success) translations[language] = parsed.data;
		for (const issue of parsed.error?.issues ?? []) {
			const field = String(issue.path[0]);
			errors[`${field}.${language}`] = tooLong(field, locale);
		}
	}
	return translations;
}

function without(translations: Translations, own: Locale): Translations {
	return Object.fromEntries(Object.entries(translations).filter(([locale]) => locale !== own));
}

function goBack({ params, locals }: RequestEvent, outcome: string, id?: string): never {
	const fragment = id === undefined ? '' : `#item-${passageKey(id)}`;
	const path = `/desk/consultations/${params.consultation}/brief?done=${outcome}${fragment}`;
	redirect(303, localizeHref(path, { locale: locals.locale }));
}

const save = guarded(async (event: RequestEvent) => {
	const { application, locale } = event.locals;
	const { consultation, passage } = event.params;
	const actor = actorOf(event.locals);
	const typed = typedIn(await event.request.formData());
	const parsed = parse(typed, locale);
	if ('errors' in parsed) return refusal(400, { typed, errors: parsed.errors });
	const { revision } = parsed;
	if (passage === NEW || revision === 0) {
		const behind = typed['behind'] ?? '';
		const id = await addPassage(application, actor, consultation, parsed.passage, behind);
		goBack(event, 'saved', id);
	}
	try {
		const seen = { id: passage, revision };
		await changePassage(application, actor, consultation, seen, parsed.passage);
	} catch (thrown) {
		return conflictIn(thrown, typed);
	}
	goBack(event, 'saved', passage);
});

const remove = guarded(async (event: RequestEvent) => {
	const { application } = event.locals;
	const { consultation, passage: id } = event.params;
	const typed = typedIn(await event.request.formData());
	const revision = Number(typed['revision']);
	try {
		await removePassage(application, actorOf(event.locals), consultation, { id, revision });
	} catch (thrown) {
		return conflictIn(thrown, typed);
	}
	goBack(event, 'removed');
});

/** Anything but a conflict is thrown on. */
function conflictIn(thrown: unknown, typed: Typed) {
	if (!(thrown instanceof Problem) || thrown.code !== 'revision_conflict') throw thrown;
	return refusal(thrown.status, { typed, conflict: true });
}

export const actions: Actions = { save, remove };
