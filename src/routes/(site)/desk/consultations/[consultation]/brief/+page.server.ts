import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isLocale, type Locale } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/addresses';
import { typedNumbers } from '$lib/brief/passages/runs';
import { arrangeBrief, type Arrangement } from '$lib/server/briefs/drafting';
import { publishBrief } from '$lib/server/briefs/publishing';
import { briefWorkplace } from '$lib/server/briefs/workplace';
import { consultationCoverage } from '$lib/server/consultations/service';
import { textField } from '$lib/server/pipeline/form';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import { markStatement } from '$lib/server/statements/coding';
import { statementFrame } from '$lib/server/statements/service';
import type { FieldErrors } from '$lib/ui/desk/form-errors';
import { formatDateTime, formatNumber } from '$lib/ui/formatting';
import { headingOf } from '../../../heading.server';
import { asPreview, quotationRows, rowsOf, toFreeze } from './wording.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

/** What can have been done just before this page is shown. */
const outcomes = ['arranged', 'marked', 'unmarked', 'saved', 'removed'] as const;
type Outcome = (typeof outcomes)[number] | 'published';

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const actor = actorOf(locals);
	const { application, locale } = locals;
	const id = params.consultation;
	const workplace = await briefWorkplace(application, actor, id, locale);
	const { consultation, coverage } = await consultationCoverage(application, actor, id);
	const frame = await statementFrame(application, actor, id);
	const { versions } = workplace;
	const done = url.searchParams.get('done');
	return {
		heading: await headingOf(locals, consultation),
		rows: rowsOf(workplace, locale),
		preview: asPreview(workplace.preview),
		quotations: quotationRows(workplace.quotations, frame, locale),
		frozen: toFreeze(workplace, coverage.total, locale),
		versions: versions.map(({ number, sha256, publishedAt }) => ({
			number: formatNumber(number, locale),
			path: `/briefs/${workplace.briefId ?? ''}/${number}`,
			sha256,
			publishedAt: formatDateTime(publishedAt, locale)
		})),
		nextVersion: formatNumber((versions[0]?.number ?? 0) + 1, locale),
		mayPublish: workplace.mayPublish,
		done: outcomes.find((outcome) => outcome === done) ?? null,
		published: done === 'published' ? (versions[0]?.number ?? null) : null
	};
});

/** What the page shows again when something could not be done: the person's own words above all. */
interface Refusal {
	correction?: { text: string; language: string };
	errors: FieldErrors;
}

function refusal(status: number, refused: Refusal) {
	return fail(status, refused);
}

function goOn({ params, locals }: RequestEvent, outcome: Outcome, fragment = ''): never {
	const path = `/desk/consultations/${params.consultation}/brief?done=${outcome}${fragment}`;
	redirect(303, localizeHref(path, { locale: locals.locale }));
}

const longestKey = 200;

/** A button's value: what is to be done, and to which item. @throws Problem invalid_input */
function arrangementIn(form: FormData): { key: string; arrangement: Arrangement } {
	const [, act, key = ''] = /^([a-z-]+) (.+)$/u.exec(textField(form, 'act')) ?? [];
	if (key.length > longestKey) throw new Problem('invalid_input');
	switch (act) {
		case 'up':
		case 'down':
			return { key, arrangement: { kind: 'move', key, direction: act } };
		case 'leave-out':
		case 'put-back':
			return { key, arrangement: { kind: act, section: key } };
		default:
			throw new Problem('invalid_input');
	}
}

const arrange = guarded(async (event: RequestEvent) => {
	const { key, arrangement } = arrangementIn(await event.request.formData());
	const { application } = event.locals;
	await arrangeBrief(application, actorOf(event.locals), event.params.consultation, arrangement);
	goOn(event, 'arranged', `#item-${encodeURIComponent(key)}`);
});

const seenStatement = z.object({
	id: z.string().min(1).max(longestKey),
	revision: z.coerce.number().int().positive()
});

const mark = guarded(async (event: RequestEvent) => {
	const { application, locale } = event.locals;
	const form = await event.request.formData();
	const seen = seenStatement.safeParse({
		id: textField(form, 'statement'),
		revision: textField(form, 'revision')
	});
	if (!seen.success) throw new Problem('invalid_input');
	const marked = textField(form, 'marked') === 'yes';
	const statement = { consultationId: event.params.consultation, ...seen.data };
	try {
		await markStatement(application, actorOf(event.locals), statement, marked);
	} catch (thrown) {
		if (!(thrown instanceof Problem) || thrown.status !== 409) throw thrown;
		const errors = { quotations: problemMessage(thrown.code, locale) };
		return refusal(thrown.status, { errors });
	}
	goOn(event, marked ? 'marked' : 'unmarked', '#quotations');
});

const LONGEST_CORRECTION = 5_000;

const toPublish = z.object({
	revision: z.coerce.number().int().nonnegative(),
	text: z.string().max(LONGEST_CORRECTION)
});

/** What is said beside the field or the button; undefined for what this page cannot help with. */
function refusedToPublish(
	{ code }: Problem,
	text: string,
	locale: Locale
): FieldErrors | undefined {
	switch (code) {
		case 'revision_conflict':
			return { publish: m.desk_publish_changed({}, { locale }) };
		case 'nothing_submitted':
			return { publish: problemMessage(code, locale) };
		case 'correction_missing':
			return { correction: problemMessage(code, locale) };
		case 'brief_has_faults':
			return { publish: problemMessage(code, locale) };
		case 'number_typed': {
			const numbers = typedNumbers(text).join(' · ');
			return { correction: m.desk_passage_typed({ numbers }, { locale }) };
		}
		default:
			return undefined;
	}
}

const publish = guarded(async (event: RequestEvent) => {
	const { application, locale } = event.locals;
	const form = await event.request.formData();
	const language = textField(form, 'correction-language');
	const text = textField(form, 'correction').replaceAll('\r\n', '\n');
	const correction = { text, language };
	const parsed = toPublish.safeParse({ text, revision: textField(form, 'revision') });
	if (!parsed.success) {
		const count = formatNumber(LONGEST_CORRECTION, locale);
		const errors = { correction: m.desk_brief_too_long({ count }, { locale }) };
		return refusal(400, { correction, errors });
	}
	try {
		await publishBrief(application, actorOf(event.locals), {
			consultationId: event.params.consultation,
			revision: parsed.data.revision,
			correction: { text: text.trim(), locale: isLocale(language) ? language : locale }
		});
	} catch (thrown) {
		const errors = thrown instanceof Problem && refusedToPublish(thrown, text, locale);
		if (!errors) throw thrown;
		return refusal(thrown.status, { correction, errors });
	}
	goOn(event, 'published', '#publish');
});

export const actions: Actions = { arrange, mark, publish };
