import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Block } from '$lib/brief/blocks';
import { briefWorkplace, publishBrief, writeIntroduction } from '$lib/server/briefs/service';
import { consultationCoverage } from '$lib/server/consultations/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import { locales, type Locale } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/addresses';
import { countsInWords } from '$lib/ui/desk/counts';
import { textField } from '$lib/server/pipeline/form';
import { fieldErrors } from '$lib/server/pipeline/form-faults';
import type { FieldErrors } from '$lib/ui/desk/form-errors';
import { languageName } from '$lib/ui/desk/names';
import { formatDateTime, formatNumber } from '$lib/ui/formatting';
import { headingOf } from '../../../heading.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

const LONGEST_INTRODUCTION = 20_000;

const draft = z.object({
	text: z.string().max(LONGEST_INTRODUCTION),
	language: z.enum(locales),
	revision: z.coerce.number().int().nonnegative()
});

/** The page has a first heading of its own: the document's begin one level lower. */
function asPreview(blocks: readonly Block[]): Block[] {
	return blocks.flatMap((block): Block[] => {
		if (block.kind !== 'heading') return [block];
		return block.level === 1 ? [] : [{ ...block, level: 3 }];
	});
}

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const actor = actorOf(locals);
	const { application, locale } = locals;
	const id = params.consultation;
	const workplace = await briefWorkplace(application, actor, id, locale);
	const { consultation, coverage } = await consultationCoverage(application, actor, id);
	const { introduction, revision, versions } = workplace;
	return {
		heading: await headingOf(locals, consultation),
		counts: countsInWords(coverage.total, locale),
		submitted: coverage.total.submitted,
		briefId: workplace.briefId,
		introduction: {
			...introduction,
			language: languageName(introduction.locale, locale),
			revision,
			revisionText: formatNumber(revision, locale)
		},
		preview: asPreview(workplace.preview),
		versions: versions.map(({ number, sha256, publishedAt }) => ({
			number: formatNumber(number, locale),
			path: `/briefs/${workplace.briefId ?? ''}/${number}`,
			sha256,
			publishedAt: formatDateTime(publishedAt, locale)
		})),
		nextVersion: formatNumber((versions[0]?.number ?? 0) + 1, locale),
		mayPublish: workplace.mayPublish,
		saved: url.searchParams.has('saved'),
		published: url.searchParams.has('published') ? (versions[0]?.number ?? null) : null
	};
});

/** What the page shows again when something could not be done: the person's own words above all. */
interface Refusal {
	typed?: { text: string; language: string };
	errors: FieldErrors;
	/** Someone else saved first. */
	conflict: boolean;
}

function refusal(status: number, refused: Partial<Refusal>) {
	return fail(status, { errors: {}, conflict: false, ...refused });
}

function here(params: { consultation: string }, locale: Locale, outcome: string): string {
	return localizeHref(`/desk/consultations/${params.consultation}/brief?${outcome}`, { locale });
}

const write = guarded(async ({ request, locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const form = await request.formData();
	const typed = {
		text: textField(form, 'text').replaceAll('\r\n', '\n'),
		language: textField(form, 'language')
	};
	const parsed = draft.safeParse({ ...typed, revision: textField(form, 'revision') });
	if (!parsed.success) {
		const errors = fieldErrors(parsed.error, {
			text: m.desk_brief_too_long(
				{ count: formatNumber(LONGEST_INTRODUCTION, locale) },
				{ locale }
			),
			language: m.desk_brief_language_missing({}, { locale }),
			revision: problemMessage('invalid_input', locale)
		});
		return refusal(400, { typed, errors });
	}
	const { text, language, revision } = parsed.data;
	try {
		await writeIntroduction(application, actorOf(locals), {
			consultationId: params.consultation,
			introduction: { text, locale: language },
			after: revision
		});
	} catch (thrown) {
		if (!(thrown instanceof Problem) || thrown.code !== 'revision_conflict') throw thrown;
		return refusal(thrown.status, { typed, conflict: true });
	}
	redirect(303, here(params, locale, 'saved'));
});

/** What is said beside the button; undefined for what this page cannot help with. */
function refusedToPublish({ code }: Problem, locale: Locale): string | undefined {
	if (code === 'revision_conflict') return m.desk_publish_changed({}, { locale });
	if (code === 'nothing_submitted') return problemMessage(code, locale);
	return undefined;
}

const publish = guarded(async ({ request, locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const revision = Number(textField(await request.formData(), 'revision'));
	try {
		const seen = { consultationId: params.consultation, revision };
		await publishBrief(application, actorOf(locals), seen);
	} catch (thrown) {
		const sentence = thrown instanceof Problem && refusedToPublish(thrown, locale);
		if (!sentence) throw thrown;
		return refusal(thrown.status, { errors: { publish: sentence } });
	}
	redirect(303, here(params, locale, 'published'));
});

export const actions: Actions = { write, publish };
